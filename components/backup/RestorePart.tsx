import type { BackupFault } from '../../lib/backup/backupFault';
import type { Preview } from '../../lib/backup/queries/restorePreview';
import { t } from '../../lib/browser/words';
import { Button } from '../ui/Button';
import { moment } from '../ui/dayFormat';
import { FileDrop } from '../ui/FileDrop';
import { Notice } from '../ui/Notice';
import { PagePart } from '../ui/PagePart';
import { backupFaultText } from './backupFaultText';
import styles from './RestorePart.module.css';
import { RestorePreview } from './RestorePreview';

/** The step a restore has reached. */
export type Restoring =
  | { step: 'none' }
  /** `read` and `size` in bytes. */
  | { step: 'reading'; name: string; read: number; size: number }
  | { step: 'preview'; name: string; preview: Preview }
  | { step: 'taking-over' }
  | { step: 'restored' }
  | { step: 'put-back' }
  | { step: 'let-go' }
  | { step: 'fault'; fault: BackupFault };

export interface RestorePartProps {
  restoring: Restoring;
  /** A talk is live: nothing can be restored until it ends. */
  live: boolean;
  /** When the copy from before the last restore was made, epoch milliseconds; undefined if there is none. */
  rescueAt: number | undefined;
  onFile(file: File): void;
  onTakeOver(toNow: boolean): void;
  onCancel(): void;
  onSaveRescue(): void;
  onPutBack(): void;
  /** Deletes the copy. */
  onLetGo(): void;
}

/** Restores a backup: choose a file, read it, preview it in words, import it. The restore can be undone. */
export function RestorePart(props: RestorePartProps) {
  const { restoring, live, rescueAt } = props;
  const busy = restoring.step === 'reading' || restoring.step === 'taking-over';
  return (
    <PagePart title={t('take_restore')}>
      <p>{t('take_restore_what')}</p>
      {live ? (
        <Notice>{t('take_fault_live')}</Notice>
      ) : (
        !busy && <FileDrop label={t('take_choose')} onFile={props.onFile} />
      )}
      <div className={styles.step} aria-live="polite">
        <Step {...props} />
      </div>
      {rescueAt !== undefined && !busy && <Rescue {...props} at={rescueAt} />}
    </PagePart>
  );
}

/** The copy from before the restore: it can be saved, restored or deleted. */
function Rescue({ at, live, onSaveRescue, onPutBack, onLetGo }: RestorePartProps & { at: number }) {
  return (
    <div className={styles.rescue}>
      <p>{t('take_rescue', moment(at))}</p>
      <p>{t('take_rescue_holds')}</p>
      <div className={styles.actions}>
        <Button look="quiet" onClick={onSaveRescue}>
          {t('take_rescue_save')}
        </Button>
        {!live && (
          <Button look="quiet" onClick={onPutBack}>
            {t('take_rescue_back')}
          </Button>
        )}
        <Button look="quiet" onClick={onLetGo}>
          {t('take_rescue_let_go')}
        </Button>
      </div>
    </div>
  );
}

function Step({ restoring, onTakeOver, onCancel }: RestorePartProps) {
  switch (restoring.step) {
    case 'none':
      return null;
    case 'reading':
      return (
        <label className={styles.reading}>
          <span dir="auto">{t('take_reading', restoring.name)}</span>
          <progress value={restoring.read} max={Math.max(1, restoring.size)} />
        </label>
      );
    case 'preview':
      return <RestorePreview {...restoring} onTakeOver={onTakeOver} onCancel={onCancel} />;
    case 'taking-over':
      return <p>{t('take_taking_over')}</p>;
    case 'restored':
      return <p>{t('take_restored')}</p>;
    case 'put-back':
      return <p>{t('take_put_back')}</p>;
    case 'let-go':
      return <p>{t('take_let_go')}</p>;
    case 'fault':
      return (
        <Notice urgent>
          {backupFaultText(restoring.fault)} {t('take_unchanged')}
        </Notice>
      );
  }
}
