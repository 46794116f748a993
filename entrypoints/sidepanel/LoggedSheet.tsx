import { Sheet } from '../../components/panel/Sheet';
import { GapRows } from '../../components/parts/GapRows';
import { MarkRows } from '../../components/parts/MarkRows';
import { markVerbs } from '../../components/parts/markVerbs';
import { useNow } from '../../components/parts/now';
import { PauseRows } from '../../components/parts/PauseRows';
import { useSaving } from '../../components/parts/saving';
import { timeOfDay } from '../../components/parts/times';
import { t } from '../../lib/browser/words';
import { isHidden } from '../../lib/conversation/blindTalk';
import { gapsOf } from '../../lib/conversation/queries';
import type { Conversation, Mark, Pause } from '../../lib/conversation/types';
import type { KeySet } from '../../lib/key-sets/builtInKeySets';
import { useSteady } from './useSteady';

interface LoggedSheetProps {
  talk: Conversation;
  marks: readonly Mark[];
  pauses: readonly Pause[];
  own: KeySet | undefined;
  onClose(): void;
}

/** What was logged in a live talk and what was not, to be mended. */
export function LoggedSheet({ talk, marks, pauses, own, onClose }: LoggedSheetProps) {
  const { save } = useSaving(`logged/${talk.id}`);
  const now = useNow(1000);
  const gaps = useSteady(() => gapsOf(talk.id), [talk.id]);
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
