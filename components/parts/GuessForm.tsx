import { type FormEvent, useState } from 'react';
import { t } from '../../lib/browser/words';
import { keysOf } from '../../lib/conversation/keys';
import type { Conversation, Guess } from '../../lib/conversation/types';
import { Button } from './Button';
import styles from './GuessForm.module.css';
import { number } from './numbers';

interface GuessFormProps {
  talk: Conversation;
  /** Null where the coach wants to see the counts without guessing. */
  onGuess(guess: Guess | null): void;
}

/** After a blind talk: how many of each, before the counts are seen. */
export function GuessForm({ talk, onGuess }: GuessFormProps) {
  const [typed, setTyped] = useState({ ask: '', tell: '' });
  const tell = (event: FormEvent) => {
    event.preventDefault();
    onGuess({ ask: Number(typed.ask), tell: Number(typed.tell) });
  };
  return (
    <form className={styles.guess} onSubmit={tell}>
      <p>{t('guess_what')}</p>
      {keysOf(talk).map((key) => (
        <label key={key}>
          {t(`guess_${key}`)}{' '}
          <input
            type="number"
            inputMode="numeric"
            required
            min={0}
            max={9999}
            step={1}
            value={typed[key]}
            onChange={({ currentTarget: { value } }) => setTyped((before) => ({ ...before, [key]: value }))}
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

/** What was guessed, beside the counts; nothing where nothing was. */
export function GuessLine({ talk: { guess } }: { talk: Pick<Conversation, 'guess'> }) {
  return guess ? <p className={styles.line}>{t('guess_line', number(guess.ask), number(guess.tell))}</p> : null;
}
