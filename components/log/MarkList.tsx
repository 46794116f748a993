import { many } from '../../lib/browser/words';
import { keyName, shownKeys } from '../../lib/conversation/keyWords';
import type { KeySet } from '../../lib/conversation/sets';
import { inOrder } from '../../lib/conversation/tally';
import type { Conversation, Mark } from '../../lib/conversation/types';
import { clock } from '../parts/times';
import { toneOf } from '../parts/tones';
import { timeIn } from './days';
import styles from './MarkList.module.css';

interface MarkListProps {
  talk: Conversation;
  marks: readonly Mark[];
  own?: KeySet | undefined;
}

/** Every mark with its time, for reading; folded away until asked for. */
export function MarkList({ talk, marks, own }: MarkListProps) {
  if (marks.length === 0) return null;
  const { keys } = shownKeys(talk, own);
  const tone = (id: string) => {
    const place = keys.findIndex((key) => key.id === id);
    return place < 0 ? undefined : toneOf(place, keys.length);
  };
  return (
    <details className={styles.marks}>
      <summary>{many('log_marks', marks.length)}</summary>
      <ol>
        {inOrder(marks).map(({ id, key, at }) => (
          <li key={id} style={tone(key)}>
            <span>{clock(at - talk.startedAt)}</span>
            <b dir={own && 'auto'}>{keyName(key, own)}</b>
            <time dateTime={new Date(at).toISOString()}>{timeIn(at, talk.timeZone)}</time>
          </li>
        ))}
      </ol>
    </details>
  );
}
