import { many } from '../../lib/browser/words';
import type { MarkKey, Summary } from '../../lib/conversation/types';
import { minutes } from '../parts/times';
import { timeIn } from './days';
import styles from './Timeline.module.css';
import { ticks } from './ticks';

interface TimelineProps {
  summary: Summary;
  startedAt: number;
  timeZone: string;
}

const minute = 60_000;

/** A talk along its time, large: ask above the line, tell below it, the minutes underneath. */
export function Timeline({ summary, startedAt, timeZone }: TimelineProps) {
  const length = Math.max(1, summary.duration);
  const share = (ms: number) => `${Math.min(100, (ms / length) * 100).toFixed(2)}%`;
  const marks = (key: MarkKey, y: number) =>
    summary.times[key].map((second, index) => (
      // Two marks of one second are two marks: only their place in the row tells them apart.
      // biome-ignore lint/suspicious/noArrayIndexKey: the list is the summary's, replaced as a whole
      <rect key={index} className={styles[key]} x={share(second * 1000)} y={y} width="3" height="20" rx="1.5" />
    ));
  return (
    <div className={styles.timeline}>
      <svg role="img" aria-label={`${many('asked', summary.asks)}, ${many('told', summary.tells)}`}>
        <rect className={styles.line} x="0" y="27" width="100%" height="2" />
        {marks('ask', 4)}
        {marks('tell', 32)}
      </svg>
      <div className={styles.axis}>
        <span>{timeIn(startedAt, timeZone)}</span>
        {ticks(summary.duration).map((tick) => (
          <span key={tick} className={styles.tick} style={{ insetInlineStart: share(tick * minute) }}>
            {minutes(tick * minute)}
          </span>
        ))}
      </div>
    </div>
  );
}
