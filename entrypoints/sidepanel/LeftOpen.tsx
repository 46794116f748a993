import { useEffect } from 'react';
import { OpenCommitments } from '../../components/panel/OpenCommitments';
import { useNow } from '../../components/parts/now';
import { useSaving } from '../../components/parts/saving';
import { openLog } from '../../lib/browser/panel';
import { openWith } from '../../lib/commitments/queries';
import { localDay } from '../../lib/conversation/day';
import type { Plan } from '../../lib/conversation/plan';
import { followUpCard } from '../../lib/prompts/followUp';
import { attempt } from '../../lib/store/fault';
import { useLive } from '../../lib/store/live';

interface LeftOpenProps {
  draft: Plan;
  onDraft(changes: Partial<Plan>): void;
}

/** What was left open with the person of the draft. Where a step of theirs was, the talk opens with it, unless the coach chose otherwise. */
export function LeftOpen({ draft, onDraft }: LeftOpenProps) {
  const { alias } = draft;
  const read = useLive(() => attempt(async () => ({ alias, open: await openWith(alias) })), [alias]);
  const now = useNow(60_000);
  const { save } = useSaving('commitments');
  // What was read for another alias says nothing of this one.
  const open = read?.ok && read.value.alias === alias ? read.value.open : undefined;
  const takeUp = draft.openingPromptId === null && open?.some(({ whose }) => whose === 'their');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the verb is another at every drawing
  useEffect(() => {
    if (takeUp) onDraft({ openingPromptId: followUpCard });
  }, [takeUp]);
  if (!open) return null;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <OpenCommitments open={open} today={localDay(now, zone)} keep={save} onAll={() => void openLog('#/commitments')} />
  );
}
