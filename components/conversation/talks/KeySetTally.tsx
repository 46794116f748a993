import type { Summary } from '../../../lib/conversation/types';
import type { Chosen, KeySet } from '../../../lib/key-sets/builtInKeySets';
import { type ShownKey, shownKeys } from '../../../lib/key-sets/keyNameQueries';
import { toneOf } from '../../key-sets/keyColours';
import { number } from '../../ui/numberFormat';
import styles from './KeySetTally.module.css';

interface KeySetTallyProps {
  talk: Chosen;
  summary: Pick<Summary, 'times'>;
  own: KeySet | undefined;
  /** For a row of a list: small, without the detail keys. */
  small?: boolean;
}

/** How often each key of a talk was pressed, in words: "5 Coach 2 Feedback". */
export function KeySetTally({ talk, summary, own, small = false }: KeySetTallyProps) {
  const { keys, details } = shownKeys(talk, own);
  const counted = ({ id, name, own: mine }: ShownKey) => (
    <>
      <b>{number(summary.times[id]?.length ?? 0)}</b> <span dir={mine ? 'auto' : undefined}>{name}</span>
    </>
  );
  return (
    <p className={small ? styles.small : styles.tally}>
      {keys.map((key, index) => (
        <span key={key.id} style={toneOf(index, keys.length)}>
          {counted(key)}
        </span>
      ))}
      {!small && details.map((key) => <span key={key.id}>{counted(key)}</span>)}
    </p>
  );
}
