import styles from '../reflection/ReflectionFields.module.css';
import { useAutosavedValue } from './useAutosavedValue';

interface CheckFieldProps {
  label: string;
  checked: boolean;
  disabled?: boolean;
  onChange(checked: boolean): void;
}

/** A check box with its label. */
export function CheckField({ checked, onChange, ...rest }: CheckFieldProps) {
  const { shown, choose } = useAutosavedValue(checked);
  return <StoredCheck {...rest} checked={shown} onChange={(on) => choose(on, () => onChange(on))} />;
}

/** A check box without a "saved" note beside it: it shows what is stored, and a press only once it is stored. */
export function StoredCheck({ label, checked, disabled = false, onChange }: CheckFieldProps) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={({ target }) => onChange(target.checked)}
      />
      {label}
    </label>
  );
}
