import { t } from '../../../lib/browser/words';
import type { MarkKey } from '../../../lib/conversation/types';
import { Button } from '../../ui/Button';
import { ago } from '../../ui/timeFormat';
import { useNow } from '../../ui/useNow';
import styles from './LastAction.module.css';

export interface Action {
  key: MarkKey;
  undone: boolean;
  /** Epoch milliseconds. */
  at: number;
  /** Until when it can be undone, epoch milliseconds; may be infinity. */
  undoUntil: number;
}

interface LastActionProps {
  /** Undefined before the first mark. */
  last: Action | undefined;
  /** Say only that something was logged. */
  blind?: boolean | undefined;
  canUndo: boolean;
  nameOf(key: MarkKey): string;
  onUndo(): void;
}

const said =
  ({ key, undone }: Action, nameOf: (key: MarkKey) => string, blind = false) =>
  (when: string): string => {
    if (blind) return t(undone ? 'last_blind_undone' : 'last_blind', when);
    return t(undone ? 'last_undone_key' : 'last_key', nameOf(key), when);
  };

/** What was logged last and how long ago, with its undo. */
export function LastAction({ last, blind, canUndo, nameOf, onUndo }: LastActionProps) {
  const now = Math.max(useNow(1000), last?.at ?? 0);
  return (
    <div className={styles.last}>
      <span dir="auto">{last ? said(last, nameOf, blind)(ago(now - last.at)) : t('last_none')}</span>
      <Button look="link" unfocused disabled={!canUndo || now > (last?.undoUntil ?? now)} onClick={onUndo}>
        {t('undo')}
      </Button>
    </div>
  );
}
