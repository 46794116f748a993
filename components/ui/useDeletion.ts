import { useEffect, useState } from 'react';
import { deleteConversation, type Removed, undelete } from '../../lib/conversation/actions/editTalk';
import type { Fault } from '../../lib/database/storageFault';
import { linkTo } from '../../lib/log/routes';
import { dropPlanDraft } from '../../lib/plans/planDraftActions';
import { reportingFault, toHeading } from './reportingFault';

interface Gone {
  label: string;
  removed: Removed;
}

/** Deletes a talk without asking; it can be undone as long as the coach stays on the list. */
export function useDeletion(hash: string, onFault: (fault: Fault | null) => void) {
  const [gone, setGone] = useState<Gone | null>(null);
  useEffect(() => {
    if (hash !== linkTo('talks')) setGone(null);
  }, [hash]);
  const act = reportingFault(onFault);
  const remove = async (id: string, label: string) => {
    location.hash = linkTo('talks');
    const removed = await act(async () => {
      const gone = await deleteConversation(id, Date.now());
      await dropPlanDraft([id]).catch(() => undefined);
      return gone;
    });
    // Nothing was deleted if the talk is live or was already deleted.
    if (removed && removed.length > 0) setGone({ label, removed });
  };
  const undo = () => gone && void act(() => undelete(gone.removed, Date.now()).then(close));
  const close = () => {
    setGone(null);
    toHeading();
  };
  return {
    gone,
    remove: (id: string, label: string) => void remove(id, label),
    undo,
    close,
  };
}
