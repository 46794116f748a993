import { t } from '../../lib/browser/words';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/ConfirmDialog';

interface EraseDialogProps {
  onSaveBackup(): void;
  onErase(): void;
  onClose(): void;
}

/** Says what is deleted, and offers a backup first. */
export function EraseDialog({ onSaveBackup, onErase, onClose }: EraseDialogProps) {
  const words = { sure: t('erase_sure'), keep: t('erase_keep'), go: t('erase_go') };
  return (
    <ConfirmDialog title={t('erase_title')} words={words} onGo={onErase} onClose={onClose}>
      <p>{t('erase_what')}</p>
      <p>{t('erase_files')}</p>
      <p>
        <Button look="quiet" onClick={onSaveBackup}>
          {t('erase_backup_first')}
        </Button>
      </p>
    </ConfirmDialog>
  );
}
