import { useState } from 'react';
import { zoneHere } from '../../lib/browser/localZone';
import { t } from '../../lib/browser/words';
import { reopenCommitment } from '../../lib/commitments/actions';
import { stepId } from '../../lib/commitments/agreedInTalk';
import type { Agreed } from '../../lib/commitments/types';
import { localDay } from '../../lib/conversation/localDay';
import { Button } from '../ui/Button';
import { plainDay } from '../ui/dayFormat';
import { LongText } from '../ui/LongText';
import { CloseCommitment, type CloseCommitmentProps } from './CloseCommitment';
import row from './CommitmentRow.module.css';
import { dueDay } from './dueDay';
import styles from './StepOutcome.module.css';

interface StepOutcomeProps extends Omit<CloseCommitmentProps, 'one'> {
  /** One side of a talk: its step, whose text is shown above, and what has replaced it since. */
  all: readonly Agreed[];
}

/** What became of a step, in a reflection: how and when it was closed, or how to close it; and what replaced it. */
export function StepOutcome({ all, ...turned }: StepOutcomeProps) {
  return all.map((one) =>
    one.id === stepId(one.conversationId, one.whose) ? (
      <dd key={one.id}>
        <Closing one={one} {...turned} />
      </dd>
    ) : (
      <dd key={one.id} className={styles.instead}>
        <LongText text={one.text} />
        {one.by !== null && <p className={row.facts}>{dueDay(one.by)}</p>}
        <Closing one={one} {...turned} />
      </dd>
    ),
  );
}

function Closing({ one, keep, onClosed }: CloseCommitmentProps) {
  const { id, closed } = one;
  const [reopened, setReopened] = useState(false);
  if (!closed) return <CloseCommitment one={one} keep={keep} onClosed={onClosed} focused={reopened} />;
  const reopen = () => {
    setReopened(true);
    keep(id, () => reopenCommitment(id, Date.now()));
  };
  return (
    <p className={row.facts}>
      <span>{t('commitment_closed', t(`ending_${closed.as}`), plainDay(localDay(closed.at, zoneHere())))}</span>
      {closed.as !== 'changed' && (
        <Button look="link" onClick={reopen}>
          {t('commitment_reopen')}
        </Button>
      )}
    </p>
  );
}
