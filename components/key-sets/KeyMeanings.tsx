import { t } from '../../lib/browser/words';
import type { KeySet } from '../../lib/key-sets/builtInKeySets';
import { keyMeaning, type ShownKey, shownKeys } from '../../lib/key-sets/keyNameQueries';
import styles from './KeySets.module.css';
import { toneOf } from './keyColours';

interface KeyMeaningsProps {
  setId: string;
  /** The set, if it is the coach's own. */
  own?: KeySet | undefined;
}

/** The keys of a set with what each means, for reading. */
export function KeyMeanings({ setId, own }: KeyMeaningsProps) {
  const { keys } = shownKeys({ keySetId: setId }, own);
  return (
    <ul className={styles.meanings}>
      {keys.map((key, at) => (
        <li key={key.id} style={toneOf(at, keys.length)}>
          <Meaning {...{ shown: key, setId, own }} />
        </li>
      ))}
    </ul>
  );
}

function Meaning({ shown, setId, own }: KeyMeaningsProps & { shown: ShownKey }) {
  const means = keyMeaning(setId, shown.id, own);
  const more = [
    [t('keys_example'), means?.example],
    [t('keys_not'), means?.nonExample],
  ].filter(([, text]) => text);
  return (
    <>
      <h3 dir="auto">{shown.label}</h3>
      <p dir="auto">{means?.definition}</p>
      {more.map(([what, text]) => (
        <p key={what} className={styles.soft}>
          {what} <bdi>{text}</bdi>
        </p>
      ))}
      {shown.letter && <p className={styles.soft}>{t('keysets_letter_is', shown.letter.toUpperCase())}</p>}
    </>
  );
}
