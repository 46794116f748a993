import { useId } from 'react';
import { textLimit } from '../../lib/text';
import { useEntered } from './entered';
import styles from './TextField.module.css';

interface TextFieldProps {
  label: string;
  value: string;
  /** Soon after the last key, on leaving the field, and when the form goes away. */
  onSave(text: string): void;
  /** At each key: what is shown is not stored yet. */
  onTyping?: (() => void) | undefined;
  placeholder?: string;
  hint?: string;
  /** The label stands beside the text, as the beginning of its sentence. */
  beside?: boolean;
  /** More than one line. */
  tall?: boolean;
  /** Completions offered. */
  offers?: readonly string[];
}

export function TextField({
  label,
  value,
  onSave,
  onTyping,
  placeholder,
  hint,
  tall = false,
  beside = false,
  offers,
}: TextFieldProps) {
  const id = useId();
  const { shown, type, flush } = useEntered(value);
  const shared = {
    id,
    value: shown,
    placeholder,
    maxLength: textLimit,
    dir: 'auto',
    autoComplete: 'off',
    onChange: ({ target: { value: text } }: { target: { value: string } }) => {
      type(text, () => onSave(text));
      onTyping?.();
    },
    onBlur: flush,
    'aria-describedby': hint ? `${id}-hint` : undefined,
  };
  return (
    <div className={beside ? `${styles.field} ${styles.beside}` : styles.field}>
      <label htmlFor={id}>{label}</label>
      {tall ? (
        <textarea {...shared} rows={3} />
      ) : (
        <input {...shared} type="text" list={offers ? `${id}-offers` : undefined} />
      )}
      {offers && (
        <datalist id={`${id}-offers`}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
