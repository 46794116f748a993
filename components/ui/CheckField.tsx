import styles from '../reflection/ReflectionFields.module.css';
import { useAutosavedValue } from './useAutosavedValue';

interface CheckProps {
  label: string;
  checked: boolean;
  disabled?: boolean;
  onChange(checked: boolean): void;
}

/** A check box beside its words. */
export function CheckField({ checked, onChange, ...rest }: CheckProps) {
  const { shown, choose } = useAutosavedValue(checked);
  return <StoredCheck {...rest} checked={shown} onChange={(on) => choose(on, () => onChange(on))} />;
}

/** A check box for a choice that no word beside it calls saved: it shows what is stored, and a press once that is. */
export function StoredCheck({ label, checked, disabled = false, onChange }: CheckProps) {
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
