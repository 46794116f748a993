import { many, t } from '../../lib/browser/words';
import { inOrder } from '../../lib/conversation/tally';
import type { Conversation, Mark } from '../../lib/conversation/types';
import { clock } from '../parts/times';
import { timeIn } from './days';
import styles from './MarkList.module.css';

interface MarkListProps {
  talk: Pick<Conversation, 'startedAt' | 'timeZone'>;
  marks: readonly Mark[];
}

/** Every mark with its time, for reading; folded away until asked for. */
export function MarkList({ talk, marks }: MarkListProps) {
  if (marks.length === 0) return null;
  return (
    <details className={styles.marks}>
      <summary>{many('log_marks', marks.length)}</summary>
      <ol>
        {inOrder(marks).map(({ id, key, at }) => (
          <li key={id} className={styles[key]}>
            <span>{clock(at - talk.startedAt)}</span>
            <b>{t(`log_mark_${key}`)}</b>
            <time dateTime={new Date(at).toISOString()}>{timeIn(at, talk.timeZone)}</time>
          </li>
        ))}
      </ol>
    </details>
  );
}
