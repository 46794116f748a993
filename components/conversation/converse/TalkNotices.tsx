import { language, t } from '../../../lib/browser/words';
import { sampleMinutes } from '../../../lib/conversation/actions/talkLife';
import { emptyPlan } from '../../../lib/conversation/talkDraft';
import { lastMarkAt } from '../../../lib/conversation/tally';
import type { Conversation, Mark } from '../../../lib/conversation/types';
import { leaveAlone } from '../../../lib/meetings/binding/actions/dismissedTabs';
import { lateAskedFor } from '../../../lib/meetings/binding/actions/lateStart';
import { StoreNotices } from '../../panel/StoreNotices';
import { goesOn, stop, switchHere, tieTo } from '../../panel/talkCommands';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { ago } from '../../ui/timeFormat';
import { useNow } from '../../ui/useNow';
import { useCallLeft } from './useCallLeft';
import { type LateStart, useLateStart } from './useLateStart';
import { type OtherMeeting, useOtherMeeting } from './useOtherMeeting';
import type { Stale } from './useStaleTalk';

interface TalkNoticesProps {
  talk: Conversation;
  marks: readonly Mark[];
  stale: Stale;
}

const moment = (at: number): string =>
  new Intl.DateTimeFormat(language(), { weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(at);

function StaleNotice({ talk, marks, stale }: TalkNoticesProps) {
  const last = lastMarkAt(marks, 0);
  const since = moment(talk.startedAt);
  return (
    <Notice
      actions={
        <>
          <Button look="quiet" unfocused onClick={stale.confirm}>
            {t('stale_go_on')}
          </Button>
          <Button
            look="quiet"
            unfocused
            onClick={() => void stop(talk.id, stale.seenAt ?? talk.startedAt, 'last-mark')}
          >
            {t(last ? 'stale_ended' : 'stale_over')}
          </Button>
        </>
      }
    >
      {last ? t('stale', since, moment(last)) : t('stale_no_marks', since)}
    </Notice>
  );
}

function OtherNotice({ talk, other }: { talk: Conversation; other: OtherMeeting }) {
  return (
    <Notice
      actions={
        <>
          <Button look="quiet" unfocused onClick={() => void tieTo(talk.id, other.tab)}>
            {t('switch_same')}
          </Button>
          <Button look="quiet" unfocused onClick={() => void switchHere(emptyPlan)}>
            {t('switch_go')}
          </Button>
          {other.tab.address?.role === 'workspace' && (
            <Button
              look="quiet"
              unfocused
              onClick={() => void leaveAlone(talk.id, other.tab.id).catch(() => undefined)}
            >
              {t('switch_leave')}
            </Button>
          )}
        </>
      }
    >
      {t(other.tiedElsewhere ? 'switch_line' : 'switch_untied')}
    </Notice>
  );
}

function CallLeftNotice({ talk, since }: { talk: Conversation; since: number }) {
  return (
    <Notice
      actions={
        <>
          <Button look="quiet" unfocused onClick={() => void stop(talk.id, since, 'coach')}>
            {t('call_left_yes')}
          </Button>
          <Button look="quiet" unfocused onClick={() => void goesOn(talk.id)}>
            {t('call_left_no')}
          </Button>
        </>
      }
    >
      {t('call_left')}
    </Notice>
  );
}

function LateNotice({ late: { since, accept, dismiss }, now }: { late: LateStart; now: number }) {
  return (
    <Notice
      actions={
        <>
          <Button look="quiet" unfocused onClick={accept}>
            {t('late_yes')}
          </Button>
          <Button look="quiet" unfocused onClick={dismiss}>
            {t('late_no')}
          </Button>
        </>
      }
    >
      {t('late', ago(now - (since ?? now)))}
    </Notice>
  );
}

/** The single most important notice about a live talk; nothing if all is well. */
function TalkLine(props: TalkNoticesProps) {
  const { talk, stale } = props;
  const other = useOtherMeeting(talk.id);
  const left = useCallLeft(talk.id);
  const late = useLateStart(talk);
  const now = useNow(5000);
  if (stale.asking) return <StaleNotice {...props} />;
  if (other) return <OtherNotice talk={talk} other={other} />;
  if (left !== null) return <CallLeftNotice talk={talk} since={left} />;
  if (late.since !== null && now - talk.startedAt < lateAskedFor) return <LateNotice late={late} now={now} />;
  const sampled = talk.capture === 'sample' && now - talk.startedAt >= sampleMinutes * 60_000;
  return sampled && <Notice>{t('sample_over')}</Notice>;
}

/** The notices during a live talk: about storage, and the one about the talk. */
export function TalkNotices(props: TalkNoticesProps) {
  return (
    <>
      <StoreNotices />
      <TalkLine {...props} />
    </>
  );
}
