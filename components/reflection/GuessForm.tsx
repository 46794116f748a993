import { type FormEvent, useState } from 'react';
import { t } from '../../lib/browser/words';
import type { Conversation, Guess, MarkKey } from '../../lib/conversation/types';
import type { KeySet } from '../../lib/key-sets/builtInKeySets';
import { askTellKeys } from '../../lib/key-sets/defaultKeySet';
import { type ShownKey, shownKeys } from '../../lib/key-sets/keyNameQueries';
import { Button } from '../ui/Button';
import { number } from '../ui/numberFormat';
import styles from './GuessForm.module.css';

interface GuessFormProps {
  talk: Conversation;
  /** The coach's own set, if the talk has one. */
  own?: KeySet | undefined;
  /** Null if the coach wants to see the counts without guessing. */
  onGuess(guess: Guess | null): void;
}

/** The default keys have sentences of their own. */
const plain = (keys: readonly ShownKey[]): boolean =>
  keys.every((key) => !key.own && askTellKeys.some((id) => id === key.id));

function question(key: ShownKey, twoKeys: boolean): string {
  const known = askTellKeys.find((id) => id === key.id);
  return twoKeys && known ? t(`guess_${known}`) : t('guess_key', key.name);
}

/** After a blind talk: asks how many of each there were, before showing the counts. */
export function GuessForm({ talk, own, onGuess }: GuessFormProps) {
  const { keys } = shownKeys(talk, own);
  const [typed, setTyped] = useState<Record<MarkKey, string>>({});
  const tell = (event: FormEvent) => {
    event.preventDefault();
    onGuess(Object.fromEntries(keys.map(({ id }) => [id, Number(typed[id])])));
  };
  return (
    <form className={styles.guess} onSubmit={tell}>
      <p>{t('guess_what')}</p>
      {keys.map((key) => (
        <label key={key.id} dir={key.own ? 'auto' : undefined}>
          {question(key, plain(keys))}{' '}
          <input
            type="number"
            inputMode="numeric"
            required
            min={0}
            max={9999}
            step={1}
            value={typed[key.id] ?? ''}
            onChange={({ currentTarget: { value } }) => setTyped((before) => ({ ...before, [key.id]: value }))}
          />
        </label>
      ))}
      <div>
        <Button look="quiet" type="submit">
          {t('guess_see')}
        </Button>{' '}
        <Button look="link" onClick={() => onGuess(null)}>
          {t('guess_skip')}
        </Button>
      </div>
    </form>
  );
}

/** The guess, beside the counts; nothing if there was none. */
export function GuessLine({ talk, own }: Pick<GuessFormProps, 'talk' | 'own'>) {
  const { guess } = talk;
  if (!guess) return null;
  const { keys } = shownKeys(talk, own);
  const counted = keys.map(({ id, name }) => `${number(guess[id] ?? 0)} ${name}`).join(', ');
  return (
    <p className={styles.line} dir="auto">
      {plain(keys) ? t('guess_line', number(guess.ask ?? 0), number(guess.tell ?? 0)) : t('guess_line_keys', counted)}
    </p>
  );
}
