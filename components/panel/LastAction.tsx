import { t } from '../../lib/browser/words';
import type { MarkKey } from '../../lib/conversation/types';
import { Button } from '../parts/Button';
import { useNow } from '../parts/now';
import { ago } from '../parts/times';
import styles from './LastAction.module.css';

export interface Action {
  key: MarkKey;
  undone: boolean;
  /** Epoch milliseconds. */
  at: number;
}

interface LastActionProps {
  /** Undefined before the first mark. */
  last: Action | undefined;
  canUndo: boolean;
  nameOf(key: MarkKey): string;
  onUndo(): void;
}

/** What was logged last and how long ago, with its undo. */
export function LastAction({ last, canUndo, nameOf, onUndo }: LastActionProps) {
  const now = Math.max(useNow(1000), last?.at ?? 0);
  return (
    <div className={styles.last}>
      <span dir="auto">
        {last ? t(last.undone ? 'last_undone_key' : 'last_key', nameOf(last.key), ago(now - last.at)) : t('last_none')}
      </span>
      <Button look="link" unfocused disabled={!canUndo} onClick={onUndo}>
        {t('undo')}
      </Button>
    </div>
  );
}
