import { useEffect } from 'react';
import { useStore } from 'zustand';
import { many, t } from '../../lib/browser/words';
import { canBeLeft, canGoOn } from '../../lib/conversation/talkStatus';
import type { Conversation } from '../../lib/conversation/types';
import type { PanelState } from '../../lib/panel/queries';
import { openReflection } from '../../lib/reflection/actions';
import { shortened } from '../../lib/text';
import { leaveReflection, leftReflection, takeBack } from '../reflection/leaveReflection';
import { Button } from '../ui/Button';
import { focusOnMount } from '../ui/focusOnMount';
import { Notice } from '../ui/Notice';
import { dayAndTime, timeOfDay } from '../ui/timeFormat';
import { useNow } from '../ui/useNow';
import { tryTo } from './lastFailure';
import { goOnWith } from './talkCommands';

/** For ten minutes after a tab ended the talk: the coach can undo that, or reflect if the reflection still waits. */
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

/** The one line before a talk: an end that can be undone, else what waits. */
export function BeforeNotice({ state }: { state: PanelState }) {
  const now = useNow(5000);
  const { ended, waiting } = state;
  if (ended && canGoOn(ended, now)) return <GoOnNotice talk={ended} waits={waiting.includes(ended.id)} />;
  return (
    <>
      <LeftNotice />
      <WaitingNotice state={state} now={now} />
    </>
  );
}

/** After a talk that a tab ended, as long as that can be undone. */
export function EndedNotice({ talk }: { talk: Conversation }) {
  return canGoOn(talk, useNow(5000)) ? <GoOnNotice talk={talk} waits={false} /> : null;
}

/** Label of a talk: with whom, on what day, at what time. */
export const talkLabel = (alias: string, startedAt: number, now: number): string =>
  [shortened(alias, 60), dayAndTime(startedAt, now)].filter(Boolean).join(', ');

/** The waiting line: the newest postponed reflection, and how many more there are. */
function WaitingNotice({ state, now }: { state: PanelState; now: number }) {
  const { waiting, waitingTalk, waitingAlias } = state;
  const [newest] = waiting;
  if (newest === undefined || !waitingTalk) return null;
  const label = talkLabel(waitingAlias, waitingTalk.startedAt, now);
  return (
    <Notice
      actions={
        <>
          <Button look="quiet" onClick={() => void tryTo(() => openReflection(newest, Date.now()))}>
            {t('waiting_go')}
          </Button>
          {canBeLeft(waitingTalk, now) && (
            <Button look="quiet" onClick={() => void leaveReflection({ id: newest, label, open: false })}>
              {t('not_now')}
            </Button>
          )}
        </>
      }
    >
      {many('waiting', waiting.length, label)}
    </Notice>
  );
}

/** The reflection just closed as "not now", with its undo. */
function LeftNotice() {
  const { last } = useStore(leftReflection);
  useEffect(() => () => leftReflection.setState({ last: null }), []);
  if (!last) return null;
  return (
    // The focused element is gone.
    <div key={last.id} ref={focusOnMount} tabIndex={-1}>
      <Notice
        actions={
          <Button look="quiet" onClick={() => void takeBack(last)}>
            {t('undo')}
          </Button>
        }
      >
        {t('not_now_said', last.label)}
      </Notice>
    </div>
  );
}
