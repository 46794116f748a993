import { type ComponentProps, useEffect, useState } from 'react';
import { zoneHere } from '../../lib/browser/localZone';
import { openLog } from '../../lib/browser/openPages';
import { t } from '../../lib/browser/words';
import { type OpenWith, openWith } from '../../lib/commitments/queries';
import { localDay } from '../../lib/conversation/localDay';
import type { Plan } from '../../lib/conversation/talkDraft';
import type { Conversation } from '../../lib/conversation/types';
import { linkTo } from '../../lib/log/routes';
import { calledSo } from '../../lib/people/alias';
import type { Person } from '../../lib/people/types';
import { followUpCard } from '../../lib/prompts/followUpCard';
import { useAutosave } from '../ui/useAutosave';
import { useNow } from '../ui/useNow';
import { useSteadyRead } from '../ui/useSteadyRead';
import { OpenCommitments } from './OpenCommitments';

interface LeftOpenProps {
  draft: Plan;
  /** Everybody the coach named. */
  people: readonly Person[];
  onDraft(changes: Partial<Plan>): void;
}

/** What was left open with the draft's person. A step of theirs opens the talk, unless the coach chose. */
export function LeftOpen({ draft, people, onDraft }: LeftOpenProps) {
  const ids = calledSo(people, draft.alias).map(({ id }) => id);
  const open = useOpen(ids);
  const takeUp = draft.openingPromptId === null && open?.list.some(({ whose }) => whose === 'their');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the verb is another at every drawing
  useEffect(() => {
    if (takeUp) onDraft({ openingPromptId: followUpCard });
  }, [takeUp]);
  return open ? <Shown before title={t('commitments_with')} {...open} ids={ids} /> : null;
}

/** What is still open from other talks with the person of the talk being reflected on; nothing if there is none. */
export function StillOpen({ talk: { id, personId } }: { talk: Conversation }) {
  const ids = personId === null ? [] : [personId];
  const open = useOpen(ids, id);
  // Stays once shown: after the last one is closed, its notice with the undo must still be there.
  const [shown, setShown] = useState(false);
  if (!shown && open && open.list.length > 0) setShown(true);
  return open && shown ? <Shown title={t('commitments_other_talks')} {...open} ids={ids} /> : null;
}

/** What is open with these people, leaving out one talk; undefined until it is read. */
function useOpen(ids: readonly string[], but?: string): OpenWith | undefined {
  return useSteadyRead(() => openWith(ids, but), [ids.join(), but]);
}

type ShownProps = Pick<ComponentProps<typeof OpenCommitments>, 'title' | 'list' | 'older' | 'before'> & {
  ids: readonly string[];
};

function Shown({ ids, ...rest }: ShownProps) {
  const now = useNow(60_000);
  const { save } = useAutosave('commitments');
  const [one, other] = ids;
  const all = one === undefined || other !== undefined ? linkTo('commitments') : linkTo('person', one);
  return <OpenCommitments {...rest} today={localDay(now, zoneHere())} keep={save} onAll={() => void openLog(all)} />;
}
