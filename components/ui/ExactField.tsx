import { type SyntheticEvent, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../../lib/browser/words';
import { dayNumber } from '../../lib/commitments/dueDays';
import styles from './ExactField.module.css';
import { useAutosavedValue } from './useAutosavedValue';

interface ExactFieldProps {
  label: string;
  type: 'date' | 'number';
  /** As the element writes it; empty for none. */
  value: string;
  min: string | number;
  max: string | number;
  /** Called only with a complete value within the bounds, or empty: never with a half-typed date or number. */
  onSave(value: string): void;
  /** Of the label, which contains the field. */
  className?: string | undefined;
  /** Called at each key: what is shown is not saved yet. */
  onTyping?: (() => void) | undefined;
}

const year = (day: string | number): string => String(day).slice(0, 4);

/** What the field cannot say by itself: that its content is not saved, or that the day does not exist. */
function remark({ type, min, max }: Pick<ExactFieldProps, 'type' | 'min' | 'max'>, shown: string, half: boolean) {
  if (half) return type === 'date' ? t('day_not_saved', year(min), year(max)) : t('number_not_saved', min, max);
  return type === 'date' && shown !== '' && dayNumber(shown) === undefined && shown;
}

/** A date or a whole number. */
export function ExactField({ label, value, onSave, onTyping, className, ...bounds }: ExactFieldProps) {
  const { shown, half, type, hold, flush } = useAutosavedValue(value);
  const [first] = useState(value);
  const [within, setWithin] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // Uncontrolled: React would write the value attribute, and Firefox then empties a half-typed date.
  useLayoutEffect(() => {
    if (field.current && field.current.value !== shown) field.current.value = shown;
  }, [shown]);
  const read = ({ currentTarget: input }: SyntheticEvent<HTMLInputElement>) => {
    const text = input.value;
    if (input.validity.valid) type(text, () => onSave(text));
    else hold(text);
    onTyping?.();
  };
  return (
    <>
      <label className={className}>
        {label}{' '}
        <input
          {...bounds}
          inputMode={bounds.type === 'number' ? 'numeric' : undefined}
          ref={field}
          defaultValue={first}
          onChange={read}
          // Parts of a date come and go without a change of its value, which is empty until all are there.
          onKeyUp={(event) => event.currentTarget.validity.badInput !== half && read(event)}
          onFocus={() => setWithin(true)}
          onBlur={() => {
            setWithin(false);
            flush();
          }}
        />
      </label>
      <span role="status" className={styles.remark}>
        {!within && remark(bounds, shown, half)}
      </span>
    </>
  );
}
