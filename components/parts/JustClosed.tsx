import { useState } from 'react';
import { t } from '../../lib/browser/words';
import { type Replacement, reopenCommitment, unchangeCommitment } from '../../lib/commitments/actions';
import type { Agreed, Ending } from '../../lib/commitments/types';
import { shortened } from '../../lib/text';
import { Button } from './Button';
import styles from './JustClosed.module.css';
import type { TurnedOutProps } from './TurnedOut';
import { toFocus } from './toFocus';

interface Closed {
  one: Agreed;
  as: Ending;
  /** What was put in its place. */
  to?: Replacement | undefined;
}

/** The commitment closed last in a list, which is gone from it. */
export function useJustClosed(keep: TurnedOutProps['keep']) {
  const [closed, setClosed] = useState<Closed | null>(null);
  const undo = ({ one, to }: Closed) => {
    setClosed(null);
    keep(one.id, () => (to ? unchangeCommitment(one.id, to.id, Date.now()) : reopenCommitment(one.id, Date.now())));
  };
  return {
    onClosed: (one: Agreed, as: Ending, to?: Replacement) => setClosed({ one, as, to }),
    note: <JustClosed closed={closed} onUndo={undo} />,
  };
}

/** Characters of its words that say which it was. */
const enough = 60;

/** Says how a commitment was closed, and takes it back, with what was put in its place. */
function JustClosed({ closed, onUndo }: { closed: Closed | null; onUndo(closed: Closed): void }) {
  return (
    <div role="status">
      {closed && (
        // The focus was on what is gone.
        <p key={closed.one.id} ref={toFocus} tabIndex={-1} className={styles.closed}>
          <span>
            {t(`ending_${closed.as}`)}: <bdi>{shortened(closed.one.text, enough)}</bdi>
          </span>
          <Button look="link" onClick={() => onUndo(closed)}>
            {t('undo')}
          </Button>
          {closed.as === 'dropped' && <span>{t('commitment_dropped_ask')}</span>}
        </p>
      )}
    </div>
  );
}
