import { type RefObject, useRef, useState } from 'react';
import { t } from '../../lib/browser/words';
import { type Replacement, reopenCommitment, unchangeCommitment } from '../../lib/commitments/actions';
import type { Agreed, Ending } from '../../lib/commitments/types';
import { UndoLine } from '../ui/UndoLine';
import type { CloseCommitmentProps } from './CloseCommitment';

interface Closed {
  one: Agreed;
  as: Ending;
  /** What replaced it. */
  to?: Replacement | undefined;
  /** Epoch milliseconds; distinguishes two closings of the same commitment. */
  at: number;
}

/** The commitment closed last in a list, which no longer shows it; offers the undo. */
export function useCloseUndo(keep: CloseCommitmentProps['keep']) {
  const [closed, setClosed] = useState<Closed | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const undo = ({ one, to }: Closed) => {
    // The pressed button disappears.
    place.current?.focus();
    setClosed(null);
    keep(one.id, () => (to ? unchangeCommitment(one.id, to.id, Date.now()) : reopenCommitment(one.id, Date.now())));
  };
  return {
    onClosed: (one: Agreed, as: Ending, to?: Replacement) => setClosed({ one, as, to, at: Date.now() }),
    note: <JustClosed place={place} closed={closed} onUndo={undo} />,
  };
}

interface JustClosedProps {
  place: RefObject<HTMLDivElement | null>;
  closed: Closed | null;
  onUndo(closed: Closed): void;
}

/** Says how a commitment was closed, and undoes that, including its replacement. */
function JustClosed({ place, closed, onUndo }: JustClosedProps) {
  return (
    <div role="status" ref={place} tabIndex={-1}>
      {closed && (
        <UndoLine key={closed.at} said={t(`ending_${closed.as}`)} words={closed.one.text} onUndo={() => onUndo(closed)}>
          {closed.as === 'dropped' && <span>{t('commitment_dropped_ask')}</span>}
        </UndoLine>
      )}
    </div>
  );
}
