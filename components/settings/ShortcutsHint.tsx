import type { Bound, Changing } from '../../lib/browser/browserShortcuts';
import { snake, t } from '../../lib/browser/words';
import { PagePart } from '../ui/PagePart';
import styles from './ShortcutsPart.module.css';

interface ShortcutsHintProps {
  bound: readonly Bound[];
  changing: Changing;
}

/** The shortcuts set in the browser, for coaches who do not know them yet; how to set some if there are none. */
export function ShortcutsHint({ bound, changing }: ShortcutsHintProps) {
  const set = bound.filter(({ keys }) => keys !== null);
  return (
    <PagePart title={t('shortcuts_hint')}>
      <p>{t(set.length > 0 ? 'shortcuts_hint_what' : 'shortcuts_none')}</p>
      {set.length > 0 && (
        <dl className={styles.list}>
          {set.map(({ name, keys }) => (
            <div key={name}>
              <dt>{t(`command_${snake(name)}`)}</dt>
              <dd>
                <kbd dir="auto">{keys}</kbd>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className={styles.soft}>{t(`shortcuts_how_${changing}`)}</p>
    </PagePart>
  );
}
