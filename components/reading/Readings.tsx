import { t } from '../../lib/browser/words';
import type { Reading } from '../../lib/reading/types';
import { SourceLine } from '../prompts/SourceLine';
import { Button } from '../ui/Button';
import { PagePart } from '../ui/PagePart';
import styles from './Readings.module.css';

interface ReadingsProps {
  /** Newest first. */
  readings: readonly Reading[];
  onDelete(reading: Reading): void;
}

/** The articles kept for reading. */
export function Readings({ readings, onDelete }: ReadingsProps) {
  if (readings.length === 0) return null;
  return (
    <PagePart title={t('reading_list')}>
      <ul className={styles.list}>
        {readings.map((reading) => (
          <li key={reading.id}>
            <SourceLine {...reading} />
            <Button look="link" aria-label={t('reading_delete_named', reading.title)} onClick={() => onDelete(reading)}>
              {t('reading_delete')}
            </Button>
          </li>
        ))}
      </ul>
    </PagePart>
  );
}
