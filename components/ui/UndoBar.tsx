import { t } from '../../lib/browser/words';
import { shortened } from '../../lib/text';
import { Button } from './Button';
import styles from './UndoBar.module.css';

interface UndoBarProps {
  /** The deleted talk, by its day and who it was with. */
  label: string;
  /** What was done, if it was not a deletion. */
  said?: string;
  onUndo(): void;
  onClose(): void;
}

/** A deletion that can be undone as long as this is shown. */
export function UndoBar({ label, said = t('log_deleted'), onUndo, onClose }: UndoBarProps) {
  return (
    <div className={styles.deleted}>
      <p>
        {said} <bdi>{shortened(label, 120)}</bdi>
      </p>
      <Button look="ghost" onClick={onUndo}>
        {t('undo')}
      </Button>
      <Button look="link" onClick={onClose}>
        {t('log_close')}
      </Button>
    </div>
  );
}
