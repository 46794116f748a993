import { type KeyboardEvent, useId, useState } from 'react';
import type { Choice } from './ChoiceChips';
import styles from './ChoiceChips.module.css';
import { useAutosavedValue } from './useAutosavedValue';

interface ManyChipsProps<V extends string> {
  legend: string;
  choices: readonly Choice<V>[];
  values: readonly V[];
  onChange(values: V[]): void;
}

const steps: Partial<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Any of several choices, as native check boxes that look like chips and have the keys of the radio chips: one Tab
 * stop, arrows from chip to chip, Space to press.
 */
export function ManyChips<V extends string>({ legend, choices, values, onChange }: ManyChipsProps<V>) {
  const name = useId();
  const [stop, setStop] = useState(0);
  const { shown, choose } = useAutosavedValue(values);
  const tell = (chosen: V[]) => choose(chosen, () => onChange(chosen));
  const go = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    const step = steps[event.key];
    const boxes = [...event.currentTarget.querySelectorAll('input')];
    const at = boxes.indexOf(event.target as HTMLInputElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    boxes[(at + step + boxes.length) % boxes.length]?.focus();
  };
  return (
    <fieldset className={styles.chips} onKeyDown={go}>
      <legend>{legend}</legend>
      {choices.map(({ value, label, own }, at) => (
        <label key={value} className={styles.chip}>
          <input
            type="checkbox"
            name={name}
            tabIndex={at === Math.min(stop, choices.length - 1) ? 0 : -1}
            onFocus={() => setStop(at)}
            checked={shown.includes(value)}
            onChange={(event) => tell(event.target.checked ? [...shown, value] : shown.filter((one) => one !== value))}
          />
          <span dir={own ? 'auto' : undefined}>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
