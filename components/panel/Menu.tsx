import { useId } from 'react';
import { t } from '../../lib/browser/words';
import { keepFocus } from '../ui/Button';
import styles from './Menu.module.css';

export interface MenuItem {
  label: string;
  onPress(): void;
}

/** Seldom needed actions behind one small button in the bar; nothing if there are none. */
export function Menu({ items }: { items: readonly MenuItem[] }) {
  const id = useId();
  if (items.length === 0) return null;
  return (
    <>
      <button
        type="button"
        className={styles.open}
        popoverTarget={id}
        aria-label={t('panel_menu')}
        title={t('panel_menu')}
        {...keepFocus}
      >
        ⋯
      </button>
      <div id={id} popover="auto" className={styles.menu}>
        {items.map(({ label, onPress }) => (
          <button
            key={label}
            type="button"
            popoverTarget={id}
            popoverTargetAction="hide"
            onClick={onPress}
            {...keepFocus}
          >
            {label}
          </button>
        ))}
      </div>
    </>
  );
}
