import { many, t } from '../../lib/browser/words';
import type { Fault } from '../../lib/database/storageFault';
import { Button } from './Button';
import { Notice } from './Notice';
import { storageFaultText } from './storageFaultText';

export interface StorageNoticesProps {
  /** How many changes are kept in this page and not stored yet, and why; they are tried again by themselves. */
  count: number;
  fault: Fault | null;
  /** Why the last thing asked for was not done, where it is not tried again. */
  undone: Fault | null;
  /** Something shown could not be read just now. */
  unread: boolean;
  /** No backup was saved since storing failed in this run of the browser. */
  owed: boolean;
  /** How the backup went that was asked for here. */
  saved: 'saved' | 'failed' | null;
  onRetry(): void;
  onSave(): void;
}

type Told = Pick<StorageNoticesProps, 'count' | 'fault' | 'undone' | 'unread'>;

/** All that is wrong with storing and reading now, as one; empty while all is well. */
function words({ count, fault, undone, unread }: Told): string {
  if (fault && count > 0)
    return [many('unsaved', count), t(`fault_${fault}`), undone ? t('undone_too') : ''].filter(Boolean).join(' ');
  if (undone) return storageFaultText(undone);
  return unread ? t('unread') : '';
}

/** What may be said in its place a moment later, as storing is tried again by itself. */
function others(told: Told): string[] {
  const [count, undone] = [Math.max(told.count, 10), told.fault && told.undone];
  const kept = (['full', 'refused', 'slow'] as const).map((fault) => words({ ...told, count, fault, undone }));
  return [...kept, t('backup_owed')];
}

/** What went wrong with storing and reading, in plain words, told as one. */
export function StorageNotices({ owed, saved, onRetry, onSave, ...told }: StorageNoticesProps) {
  const wrong = words(told);
  if (!wrong && !owed) return null;
  const outcome = saved ? ` ${t(saved === 'saved' ? 'crash_saved' : 'crash_unsaved')}` : '';
  const actions = (
    <>
      {/* First, because it stays: the other button goes once a retry by itself went well, maybe just before it is pressed. */}
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
