import { t } from '../../../lib/browser/words';
import { gapsOf } from '../../../lib/conversation/queries';
import { isHidden } from '../../../lib/conversation/talkStatus';
import type { Conversation, Mark, Pause } from '../../../lib/conversation/types';
import type { KeySet } from '../../../lib/key-sets/builtInKeySets';
import { Sheet } from '../../panel/Sheet';
import { timeOfDay } from '../../ui/timeFormat';
import { useAutosave } from '../../ui/useAutosave';
import { useNow } from '../../ui/useNow';
import { useSteadyRead } from '../../ui/useSteadyRead';
import { GapRows } from './GapRows';
import { MarkRows } from './MarkRows';
import { markVerbs } from './markVerbs';
import { PauseRows } from './PauseRows';

interface LoggedSheetProps {
  talk: Conversation;
  marks: readonly Mark[];
  pauses: readonly Pause[];
  own: KeySet | undefined;
  onClose(): void;
}

/** What was logged in a live talk and what was not, to be edited. */
export function LoggedSheet({ talk, marks, pauses, own, onClose }: LoggedSheetProps) {
  const { save } = useAutosave(`logged/${talk.id}`);
  const now = useNow(1000);
  const gaps = useSteadyRead(() => gapsOf(talk.id), [talk.id]);
  return (
    <Sheet title={t('panel_logged')} tall onClose={onClose}>
      {isHidden(talk) ? (
        <p>{t('blind_marks')}</p>
      ) : (
        <>
          <MarkRows {...{ talk, marks, own, now }} timeOf={timeOfDay} verbs={markVerbs(talk, save)} />
          <PauseRows startedAt={talk.startedAt} pauses={pauses} keep={save} />
        </>
      )}
      <GapRows talk={talk} gaps={gaps ?? []} now={now} keep={save} />
    </Sheet>
  );
}
