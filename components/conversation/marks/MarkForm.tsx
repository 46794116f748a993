import { type FormEvent, useState } from 'react';
import { t } from '../../../lib/browser/words';
import type { MarkKey } from '../../../lib/conversation/types';
import type { ShownKey } from '../../../lib/key-sets/keyNameQueries';
import { Button } from '../../ui/Button';
import { ChoiceChips } from '../../ui/ChoiceChips';
import { TimeField } from '../../ui/TimeField';
import { clock } from '../../ui/timeFormat';
import styles from './MarkForm.module.css';
import { offsetOf } from './offsetText';

interface MarkFormProps {
  /** The keys of the talk. */
  keys: readonly ShownKey[];
  /** The initial values: milliseconds from the talk's start, and the key; null for none yet. */
  offset: number;
  chosen: MarkKey | null;
  /** The length of the talk so far, in milliseconds. */
  longest: number;
  /** Label of the submit button. */
  go: string;
  /** Only what was changed. */
  onSave(changed: { key?: MarkKey; offset?: number }): void;
  onCancel(): void;
  onRemove?: (() => void) | undefined;
}

/** Edits or adds one mark: its time and its key. */
export function MarkForm({ keys, offset, chosen, longest, go, onSave, onCancel, onRemove }: MarkFormProps) {
  const before = clock(offset);
  const [text, setText] = useState(before);
  const [key, setKey] = useState(chosen);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (key === null) return;
    onSave({ ...(key === chosen ? {} : { key }), ...(text === before ? {} : { offset: offsetOf(text) }) });
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <TimeField label={t('marks_time')} text={text} longest={longest} onText={setText} />
      <ChoiceChips
        always
        legend={t('marks_key')}
        choices={keys.map(({ id, name }) => ({ value: id, label: name, own: true }))}
        value={key}
        onChange={(value: MarkKey) => setKey(value)}
      />
      <div className={styles.actions}>
        <Button look="quiet" type="submit" disabled={key === null}>
          {go}
        </Button>
        <Button look="link" onClick={onCancel}>
          {t('marks_cancel')}
        </Button>
        {onRemove && (
          <Button look="link" onClick={onRemove}>
            {t('marks_remove')}
          </Button>
        )}
      </div>
    </form>
  );
}
