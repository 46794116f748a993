import { many, t } from '../../lib/browser/words';
import type { Fault } from '../../lib/database/storageFault';
import { Button } from './Button';
import { Notice } from './Notice';
import { storageFaultText } from './storageFaultText';

export interface StorageNoticesProps {
  /** How many changes of this page are not stored yet, and why; they are retried automatically. */
  count: number;
  fault: Fault | null;
  /** Why the last request failed, if it is not retried. */
  undone: Fault | null;
  /** Something shown could not be read just now. */
  unread: boolean;
  /** No backup was saved since a write failed in this browser session. */
  owed: boolean;
  /** The outcome of the backup that was requested here. */
  saved: 'saved' | 'failed' | null;
  onRetry(): void;
  onSave(): void;
}

type Told = Pick<StorageNoticesProps, 'count' | 'fault' | 'undone' | 'unread'>;

/** All that is wrong with storing and reading now, as one text; empty if all is well. */
function words({ count, fault, undone, unread }: Told): string {
  if (fault && count > 0)
    return [many('unsaved', count), t(`fault_${fault}`), undone ? t('undone_too') : ''].filter(Boolean).join(' ');
  if (undone) return storageFaultText(undone);
  return unread ? t('unread') : '';
}

/** Texts that may replace it a moment later, because writes are retried automatically. */
function others(told: Told): string[] {
  const [count, undone] = [Math.max(told.count, 10), told.fault && told.undone];
  const kept = (['full', 'refused', 'slow'] as const).map((fault) => words({ ...told, count, fault, undone }));
  return [...kept, t('backup_owed')];
}

/** What went wrong with storing and reading, in plain words, as one notice. */
export function StorageNotices({ owed, saved, onRetry, onSave, ...told }: StorageNoticesProps) {
  const wrong = words(told);
  if (!wrong && !owed) return null;
  const outcome = saved ? ` ${t(saved === 'saved' ? 'crash_saved' : 'crash_unsaved')}` : '';
  const actions = (
    <>
      {/* First, because it stays: the other disappears after a successful retry, maybe just before it is pressed. */}
      <Button look="quiet" unfocused onClick={onSave}>
        {t('save_backup_now')}
      </Button>
      {wrong && (
        <Button look="quiet" unfocused onClick={onRetry}>
          {t('try_again')}
        </Button>
      )}
    </>
  );
  return (
    <Notice urgent={wrong !== ''} others={others(told).map((other) => other + outcome)} actions={actions}>
      {wrong || t('backup_owed')}
      {outcome}
    </Notice>
  );
}
