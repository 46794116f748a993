import { useEffect, useId, useRef, useState } from 'react';
import { t } from '../../lib/browser/words';
import { Button } from '../parts/Button';
import styles from './EraseDialog.module.css';

interface EraseDialogProps {
  onSaveBackup(): void;
  onErase(): void;
  onClose(): void;
}

/** Says what goes, offers a backup first, and wants a plain yes. */
export function EraseDialog({ onSaveBackup, onErase, onClose }: EraseDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [sure, setSure] = useState(false);
  const title = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={title} onClose={onClose}>
      <h2 id={title}>{t('erase_title')}</h2>
      <p>{t('erase_what')}</p>
      <p>{t('erase_files')}</p>
      <p>
        <Button look="quiet" onClick={onSaveBackup}>
          {t('erase_backup_first')}
        </Button>
      </p>
      <label className={styles.sure}>
        <input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} />
        {t('erase_sure')}
      </label>
      <div className={styles.actions}>
        <Button look="quiet" onClick={() => dialog.current?.close()}>
          {t('erase_keep')}
        </Button>
        <Button look="quiet" disabled={!sure} onClick={onErase}>
          {t('erase_go')}
        </Button>
      </div>
    </dialog>
  );
}
