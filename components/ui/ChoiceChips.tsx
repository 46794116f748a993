import { useId } from 'react';
import styles from './ChoiceChips.module.css';
import { useAutosavedValue } from './useAutosavedValue';

export interface Choice<V extends string> {
  value: V;
  label: string;
  /** The label is a person's own words. */
  own?: boolean;
}

type ChoiceChipsProps<V extends string> = {
  legend: string;
  choices: readonly Choice<V>[];
  value: V | null;
} & (
  | {
      /** One of them is always chosen: pressing the chosen one again changes nothing. */
      always: true;
      onChange(value: V): void;
    }
  | {
      always?: undefined;
      /** Null if the coach pressed the chosen one again, which clears the choice. */
      onChange(value: V | null): void;
    }
);

/** One choice of several, as native radio buttons that look like chips. */
export function ChoiceChips<V extends string>({ legend, choices, value, always, onChange }: ChoiceChipsProps<V>) {
  const name = useId();
  const { shown, choose } = useAutosavedValue(value);
  const tell = (chosen: V) => choose(chosen, () => onChange(chosen));
  const takeBack = () => always || choose(null, () => onChange(null));
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
            onClick={() => choice.value === shown && takeBack()}
            onKeyDown={(event) => {
              if (event.key === 'Backspace' || event.key === 'Delete') takeBack();
            }}
          />
          <span dir={choice.own ? 'auto' : undefined}>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
