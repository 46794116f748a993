import { useEffect, useId, useRef, useState } from 'react';
import { textLimit } from '../../lib/text';
import styles from './TextField.module.css';

/** Milliseconds of stillness after which typed text is stored: architecture allows 300 at most. */
const stillness = 250;

/** Text that is stored as it is typed: soon after the last key, on leaving the field, and when the form goes away. */
function useTyped(stored: string, onSave: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const pending = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const save = useRef(onSave);
  useEffect(() => {
    save.current = onSave;
  });
  const flush = useRef(() => {
    if (!pending.current) return;
    const { text, timer } = pending.current;
    pending.current = null;
    clearTimeout(timer);
    save.current(text);
  });
  useEffect(() => flush.current, []);
  // What was stored is shown again once it has caught up, so that another window's words appear too.
  useEffect(() => {
    setTyped((text) => (pending.current === null && text === stored ? null : text));
  }, [stored]);
  const type = (text: string) => {
    setTyped(text);
    if (pending.current) clearTimeout(pending.current.timer);
    pending.current = { text, timer: setTimeout(flush.current, stillness) };
  };
  return { text: typed ?? stored, type, flush: flush.current };
}

interface TextFieldProps {
  label: string;
  value: string;
  onSave(text: string): void;
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
  placeholder,
  hint,
  tall = false,
  beside = false,
  offers,
}: TextFieldProps) {
  const id = useId();
  const { text, type, flush } = useTyped(value, onSave);
  const shared = {
    id,
    value: text,
    placeholder,
    maxLength: textLimit,
    dir: 'auto',
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => type(event.target.value),
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
