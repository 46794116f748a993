import { useState } from 'react';
import { t } from '../../lib/browser/words';
import { reopenCommitment } from '../../lib/commitments/actions';
import type { Agreed, Ending } from '../../lib/commitments/types';
import { Button } from './Button';
import styles from './JustClosed.module.css';
import type { TurnedOutProps } from './TurnedOut';

interface Closed {
  one: Agreed;
  as: Ending;
}

/** The commitment closed last in a list, which is gone from it. */
export function useJustClosed(keep: TurnedOutProps['keep']) {
  const [closed, setClosed] = useState<Closed | null>(null);
  const undo = ({ one }: Closed) => {
    setClosed(null);
    keep(one.id, () => reopenCommitment(one.id, Date.now()));
  };
  return {
    onClosed: (one: Agreed, as: Ending) => setClosed({ one, as }),
    note: <JustClosed closed={closed} onUndo={undo} />,
  };
}

/** Characters of its words that say which it was. */
const enough = 60;

/** Says how a commitment was closed, and takes it back; what was changed is closed like any from its own row. */
function JustClosed({ closed, onUndo }: { closed: Closed | null; onUndo(closed: Closed): void }) {
  return (
    <div role="status">
      {closed && (
        // The focus was on what is gone.
        <p key={closed.one.id} ref={(line) => line?.focus()} tabIndex={-1} className={styles.closed}>
          <span>
            {t(`ending_${closed.as}`)}: <bdi>{closed.one.text.slice(0, enough)}</bdi>
          </span>
          {closed.as !== 'changed' && (
            <Button look="link" onClick={() => onUndo(closed)}>
              {t('undo')}
            </Button>
          )}
          {closed.as === 'dropped' && <span>{t('commitment_dropped_ask')}</span>}
        </p>
      )}
    </div>
  );
}
