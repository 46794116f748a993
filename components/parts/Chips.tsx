import { useId } from 'react';
import styles from './Chips.module.css';
import { useEntered } from './entered';

export interface Choice<V extends string> {
  value: V;
  label: string;
  /** The label is a person's own words. */
  own?: boolean;
}

interface ChipsProps<V extends string> {
  legend: string;
  choices: readonly Choice<V>[];
  value: V | null;
  /** Null where the coach pressed the chosen one again: every choice can be taken back. */
  onChange(value: V | null): void;
}

/** One choice of several, as native radio buttons that look like chips. */
export function Chips<V extends string>({ legend, choices, value, onChange }: ChipsProps<V>) {
  const name = useId();
  const { shown, choose } = useEntered(value);
  const tell = (chosen: V | null) => choose(chosen, () => onChange(chosen));
  return (
    <fieldset className={styles.chips}>
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.chip}>
          <input
            type="radio"
            name={name}
            checked={choice.value === shown}
            onChange={() => tell(choice.value)}
            onClick={() => choice.value === shown && tell(null)}
            onKeyDown={(event) => {
              if (event.key === 'Backspace' || event.key === 'Delete') tell(null);
            }}
          />
          <span dir={choice.own ? 'auto' : undefined}>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
