import { Button } from '../../components/parts/Button';
import { Notice } from '../../components/parts/Notice';
import { useNow } from '../../components/parts/now';
import { timeOfDay } from '../../components/parts/times';
import { many, t } from '../../lib/browser/words';
import { canGoOn } from '../../lib/conversation/goOn';
import type { Conversation } from '../../lib/conversation/types';
import type { PanelState } from '../../lib/panel/queries';
import { openReflection } from '../../lib/reflection/actions';
import { shortened } from '../../lib/text';
import { goOnWith } from './calls';
import { tryTo } from './undone';

/** For ten minutes: the tab ended the talk, and the coach can take that back, or reflect where that still waits. */
function GoOnNotice({ talk, waits }: { talk: Conversation; waits: boolean }) {
  if (talk.endedAt === null) return null;
  return (
    <Notice
      actions={
        <>
          <Button look="quiet" onClick={() => void goOnWith(talk.id)}>
            {t('go_on')}
          </Button>
          {waits && (
            <Button look="quiet" onClick={() => void tryTo(() => openReflection(talk.id, Date.now()))}>
              {t('waiting_go')}
            </Button>
          )}
        </>
      }
    >
      {t(talk.endReason === 'left' ? 'go_on_left' : 'go_on_closed', timeOfDay(talk.endedAt))}
    </Notice>
  );
}

/** The one line before a talk: an end that can be taken back, else what waits. */
export function BeforeNotice({ state }: { state: PanelState }) {
  const now = useNow(5000);
  const { ended, waiting } = state;
  if (ended && canGoOn(ended, now)) return <GoOnNotice talk={ended} waits={waiting.includes(ended.id)} />;
  return <WaitingNotice state={state} />;
}

/** After a talk that a tab ended, while that can be taken back. */
export function EndedNotice({ talk }: { talk: Conversation }) {
  return canGoOn(talk, useNow(5000)) ? <GoOnNotice talk={talk} waits={false} /> : null;
}

/** The one line that waits: the newest reflection put off, and how many more. */
function WaitingNotice({ state }: { state: PanelState }) {
  const { waiting, waitingTalk, waitingAlias } = state;
  const [newest] = waiting;
  if (newest === undefined || !waitingTalk) return null;
  const when = new Intl.DateTimeFormat(t('language'), { weekday: 'short', hour: '2-digit', minute: '2-digit' });
  const label = [shortened(waitingAlias, 60), when.format(waitingTalk.startedAt)].filter(Boolean).join(', ');
  return (
    <Notice
      actions={
        <Button look="quiet" onClick={() => void tryTo(() => openReflection(newest, Date.now()))}>
          {t('waiting_go')}
        </Button>
      }
    >
      {many('waiting', waiting.length, label)}
    </Notice>
  );
}
