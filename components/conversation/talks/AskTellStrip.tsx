import { many } from '../../../lib/browser/words';
import type { Summary } from '../../../lib/conversation/types';
import styles from './AskTellStrip.module.css';

interface AskTellStripProps {
  summary: Summary;
}

const width = 430;

/** A talk's marks along its time: ask above the line, tell below, distinguished by position as well as colour. */
export function AskTellStrip({ summary }: AskTellStripProps) {
  const seconds = Math.max(1, summary.duration / 1000);
  const x = (second: number) => 2 + Math.min(1, second / seconds) * (width - 4);
  const words = `${many('asked', summary.asks)}, ${many('told', summary.tells)}`;
  return (
    <svg className={styles.strip} viewBox={`0 0 ${width} 18`} preserveAspectRatio="none" role="img" aria-label={words}>
      <rect className={styles.line} x="0" y="8.25" width={width} height="1.5" />
      {(['ask', 'tell'] as const).map((key) => (
        <path
          key={key}
          className={styles[key]}
          d={summary.times[key].map((second) => `M${x(second).toFixed(1)} ${key === 'ask' ? 1.5 : 11}v5.5`).join('')}
        />
      ))}
    </svg>
  );
}
