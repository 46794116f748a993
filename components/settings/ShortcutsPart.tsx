import type { Bound, Changing } from '../../lib/browser/browserShortcuts';
import { snake, t } from '../../lib/browser/words';
import { Button } from '../ui/Button';
import { PagePart } from '../ui/PagePart';
import styles from './ShortcutsPart.module.css';

interface ShortcutsPartProps {
  bound: readonly Bound[];
  changing: Changing;
  onChange(): void;
}

const unbound = ({ suggested }: Bound): string => t(suggested ? 'shortcuts_refused' : 'shortcuts_unset');

/** The shortcuts that work while the call has the focus, as the browser has bound them, and where to change them. */
export function ShortcutsPart({ bound, changing, onChange }: ShortcutsPartProps) {
  return (
    <PagePart title={t('shortcuts_title')}>
      <p className={styles.soft}>{t('shortcuts_what')}</p>
      {bound.length > 0 && bound.every(({ keys }) => keys === null) && <p>{t('shortcuts_none')}</p>}
      <dl className={styles.list}>
        {bound.map((one) => (
          <div key={one.name}>
            <dt>{t(`command_${snake(one.name)}`)}</dt>
            <dd>{one.keys ? <kbd dir="auto">{one.keys}</kbd> : <span className={styles.soft}>{unbound(one)}</span>}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.soft}>{t(`shortcuts_how_${changing}`)}</p>
      {changing !== 'elsewhere' && (
        <p>
          <Button look="quiet" onClick={onChange}>
            {t('shortcuts_change')}
          </Button>
        </p>
      )}
    </PagePart>
  );
}
