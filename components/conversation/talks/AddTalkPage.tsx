import { useState } from 'react';
import { zoneHere } from '../../../lib/browser/localZone';
import { type RecallFault, recallConversation } from '../../../lib/conversation/actions/recallTalk';
import { type Fault, telling } from '../../../lib/database/storageFault';
import { linkTo } from '../../../lib/log/routes';
import { everybody } from '../../../lib/people/queries/people';
import { useRead } from '../../ui/useRead';
import { AddTalk, type Entered } from './AddTalk';

interface AddTalkPageProps {
  /** Reports what failed and why; null after a success. */
  onFault(fault: Fault | null): void;
}

/** Adds a past talk, then opens its page to reflect on it. */
export function AddTalkPage({ onFault }: AddTalkPageProps) {
  const [now] = useState(Date.now);
  const [fault, setFault] = useState<RecallFault | null>(null);
  const [adding, setAdding] = useState(false);
  const people = useRead(everybody);
  const add = async (entered: Entered) => {
    if (adding) return;
    setAdding(true);
    const result = await telling(() => recallConversation({ ...entered, timeZone: zoneHere() }, Date.now()), onFault);
    setAdding(false);
    if (!result.ok) return;
    if (result.value.ok) location.hash = linkTo('talk', result.value.value);
    setFault(result.value.ok ? null : result.value.error);
  };
  const aliases = (people ?? []).map(({ alias }) => alias);
  return <AddTalk now={now} aliases={aliases} fault={fault} onAdd={(entered) => void add(entered)} />;
}
