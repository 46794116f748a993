import { type FormEvent, useEffect, useRef, useState } from 'react';
import { many, t } from '../../../lib/browser/words';
import { verbs } from '../../../lib/conversation/verbs';
import { textLimit } from '../../../lib/text';
import { Button } from '../../ui/Button';
import { isComposed } from '../../ui/isComposed';
import styles from './ParkLine.module.css';

interface ParkLineProps {
  /** How many are parked in this talk. */
  count: number;
  withLetters: boolean;
  /** The text field is open. */
  open: boolean;
  onOpen(): void;
  onCancel(): void;
  onPark(text: string): void;
}

/** A good idea goes here instead of into the talk: one press, a few words. */
export function ParkLine({ count, withLetters, open, onOpen, onCancel, onPark }: ParkLineProps) {
  if (open) return <ParkForm onPark={onPark} onCancel={onCancel} />;
  return (
    <div className={styles.line}>
      <Button
        look="ghost"
        unfocused
        aria-keyshortcuts={withLetters ? verbs.park.letter.toUpperCase() : undefined}
        onClick={onOpen}
      >
        {t('park_it')} {withLetters && <kbd dir="auto">{verbs.park.letter.toUpperCase()}</kbd>}
      </Button>
      <span role="status">{count > 0 && many('park_count', count)}</span>
    </div>
  );
}

function ParkForm({ onPark, onCancel }: Pick<ParkLineProps, 'onPark' | 'onCancel'>) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const park = (event: FormEvent) => {
    event.preventDefault();
    onPark(text.trim());
  };
  return (
    <form className={styles.line} onSubmit={park}>
      <input
        ref={field}
        type="text"
        dir="auto"
        autoComplete="off"
        aria-label={t('park_words')}
        placeholder={t('park_words')}
        maxLength={textLimit}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && !isComposed(event) && onCancel()}
      />
      <Button look="quiet" type="submit">
        {t('park_go')}
      </Button>
      <Button look="link" onClick={onCancel}>
        {t('marks_cancel')}
      </Button>
    </form>
  );
}
