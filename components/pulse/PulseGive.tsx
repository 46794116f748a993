import { t } from '../../lib/browser/words';
import { pageFileName } from '../../lib/pulse/pulsePage';
import { items } from '../../lib/pulse/types';
import { QuotedLines } from '../reflection/QuotedLines';
import { Button } from '../ui/Button';
import { PagePart } from '../ui/PagePart';
import styles from './Pulse.module.css';

/** The message that asks for three numbers and a line. */
const message = (): string[] => [
  t('pulse_text_open'),
  ...items.map((item) => t('pulse_text_item', t(`pulse_item_${item}`))),
  t('pulse_text_item', t('pulse_file_line')),
  t('pulse_text_how'),
];

/** The first step: a page to save, or a message to copy. */
export function PulseGive({ saved, onSave }: { saved: boolean; onSave(): void }) {
  return (
    <PagePart title={t('pulse_give')}>
      <p>{t('pulse_give_what')}</p>
      <p className={styles.row}>
        <Button look="quiet" onClick={onSave}>
          {t('pulse_save')}
        </Button>
        <span role="status" className={styles.soft}>
          {saved && t('pulse_saved', pageFileName)}
        </span>
      </p>
      <p className={styles.soft}>{t('pulse_save_what')}</p>
      <details className={styles.fold}>
        <summary>{t('pulse_as_text')}</summary>
        <div>
          <QuotedLines label={t('pulse_copy')} lines={message()} />
        </div>
      </details>
    </PagePart>
  );
}
