import { Button } from '../../components/parts/Button';
import { Notice } from '../../components/parts/Notice';
import { useNow } from '../../components/parts/now';
import { timeOfDay } from '../../components/parts/times';
import { many, t } from '../../lib/browser/words';
import { canGoOn } from '../../lib/conversation/actions';
import type { Conversation } from '../../lib/conversation/types';
import type { PanelState } from '../../lib/panel/queries';
import { openReflection } from '../../lib/reflection/actions';
import { goOnWith } from './calls';

/** For ten minutes: the tab ended the talk, and the coach can take that back. */
export function GoOnNotice({ talk }: { talk: Conversation }) {
  const now = useNow(5000);
  if (!canGoOn(talk, now) || talk.endedAt === null) return null;
  return (
    <Notice
      actions={
        <Button look="quiet" onClick={() => void goOnWith(talk.id)}>
          {t('go_on')}
        </Button>
      }
    >
      {t(talk.endReason === 'left' ? 'go_on_left' : 'go_on_closed', timeOfDay(talk.endedAt))}
    </Notice>
  );
}

/** The one line that waits: the newest reflection put off, and how many more. */
export function WaitingNotice({ state }: { state: PanelState }) {
  const { waiting, waitingTalk, waitingAlias } = state;
  const [newest] = waiting;
  if (newest === undefined || !waitingTalk) return null;
  const when = new Intl.DateTimeFormat(t('language'), { weekday: 'short', hour: '2-digit', minute: '2-digit' });
  const label = [waitingAlias, when.format(waitingTalk.startedAt)].filter(Boolean).join(', ');
  return (
    <Notice
      actions={
        <Button look="quiet" onClick={() => void openReflection(newest, Date.now())}>
          {t('waiting_go')}
        </Button>
      }
    >
      {many('waiting', waiting.length, label)}
    </Notice>
  );
}
