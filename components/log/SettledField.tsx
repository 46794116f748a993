import { useId } from 'react';
import styles from './SettledField.module.css';

interface SettledFieldProps {
  label: string;
  value: string;
  hint?: string;
  /** Completions offered. */
  offers?: readonly string[];
  /** Whole numbers from 0 to this only. */
  whole?: number;
  /** The new value, once the field is left or Enter pressed: half an alias is nobody, half a number another. */
  onSettle(value: string): void;
}

export function SettledField({ label, value, hint, offers, whole, onSettle }: SettledFieldProps) {
  const id = useId();
  const settle = (input: HTMLInputElement) => {
    if (input.value === value) return;
    if (input.validity.valid && !(whole !== undefined && input.value === '')) onSettle(input.value);
    else input.value = value;
  };
  const number = { type: 'number', min: 0, max: whole, step: 1, inputMode: 'numeric', required: true } as const;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        key={value}
        id={id}
        dir="auto"
        autoComplete="off"
        defaultValue={value}
        list={offers ? `${id}-offers` : undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onBlur={(event) => settle(event.currentTarget)}
        onKeyDown={(event) => event.key === 'Enter' && settle(event.currentTarget)}
        {...(whole === undefined ? { type: 'text' } : number)}
      />
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
