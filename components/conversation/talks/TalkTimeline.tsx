import { many } from '../../../lib/browser/words';
import type { Conversation, Summary } from '../../../lib/conversation/types';
import type { KeySet } from '../../../lib/key-sets/builtInKeySets';
import { plainKeys } from '../../../lib/key-sets/builtInKeySets';
import { timeIn } from '../../ui/dayFormat';
import { minutes } from '../../ui/timeFormat';
import { KeySetStrip } from './KeySetStrip';
import styles from './TalkTimeline.module.css';
import { timelineTicks } from './timelineTicks';

interface TalkTimelineProps {
  talk: Conversation;
  summary: Summary;
  own?: KeySet | undefined;
}

const minute = 60_000;

const shareOf =
  ({ duration }: Summary) =>
  (ms: number) =>
    `${Math.min(100, (ms / Math.max(1, duration)) * 100).toFixed(2)}%`;

function TwoKeys({ summary }: { summary: Summary }) {
  const share = shareOf(summary);
  const marks = (key: 'ask' | 'tell', y: number) =>
    summary.times[key].map((second, index) => (
      // Two marks in the same second are two marks: only their index distinguishes them.
      // biome-ignore lint/suspicious/noArrayIndexKey: the list is the summary's, replaced as a whole
      <rect key={index} className={styles[key]} x={share(second * 1000)} y={y} width="3" height="20" rx="1.5" />
    ));
  return (
    <svg role="img" aria-label={`${many('asked', summary.asks)}, ${many('told', summary.tells)}`}>
      <rect className={styles.line} x="0" y="27" width="100%" height="2" />
      {marks('ask', 4)}
      {marks('tell', 32)}
    </svg>
  );
}

/** A talk along its time, large: ask above the line and tell below, or one lane per key; minutes underneath. */
export function TalkTimeline({ talk, summary, own }: TalkTimelineProps) {
  const { startedAt, timeZone } = talk;
  const share = shareOf(summary);
  return (
    <div className={styles.timeline}>
      {plainKeys(talk) ? <TwoKeys summary={summary} /> : <KeySetStrip {...{ talk, summary, own }} lane={14} />}
      <div className={styles.axis}>
        <span>{timeIn(startedAt, timeZone)}</span>
        {timelineTicks(summary.duration).map((tick) => (
          <span key={tick} className={styles.tick} style={{ insetInlineStart: share(tick * minute) }}>
            <span>{minutes(tick * minute)}</span>
          </span>
        ))}
      </div>
    </div>
  );
}
