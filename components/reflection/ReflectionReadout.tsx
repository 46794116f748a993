import { t } from '../../lib/browser/words';
import type { Agreed } from '../../lib/commitments/types';
import { linkTo } from '../../lib/log/routes';
import { isPlan } from '../../lib/plans/plansOfReflections';
import type { Rating, Reflection } from '../../lib/reflection/types';
import type { CloseCommitmentProps } from '../commitments/CloseCommitment';
import { StepOutcome } from '../commitments/StepOutcome';
import { useCloseUndo } from '../commitments/useCloseUndo';
import type { AskedPlan } from '../plans/PlanFields';
import { Button } from '../ui/Button';
import { focusOnMount } from '../ui/focusOnMount';
import { PagePart } from '../ui/PagePart';
import styles from './ReflectionPart.module.css';
import { reflectedLines } from './reflectedLines';
import { WrittenLines } from './WrittenLines';

interface ReflectionReadoutProps extends Pick<CloseCommitmentProps, 'keep'> {
  reflection: Reflection;
  lastPlan: AskedPlan | undefined;
  /** The commitments made in the talk, with what became of them. */
  agreed: readonly Agreed[];
  /** The confidence before the talk. */
  before: Rating | undefined;
  /** It was closed here a moment ago; makes it wait again. */
  onUndo?: () => void;
  onWrite(): void;
}

/** A reflection to be read. */
export function ReflectionReadout({
  reflection,
  lastPlan,
  before,
  agreed,
  keep,
  onUndo,
  onWrite,
}: ReflectionReadoutProps) {
  const lines = reflectedLines(reflection, lastPlan, before);
  const { note, onClosed } = useCloseUndo(keep);
  const closed = reflection.status === 'not-now';
  const write = (
    <Button look="link" onClick={onWrite}>
      {t(closed ? 'not_now_write' : 'log_reflection_edit')}
    </Button>
  );
  return (
    <PagePart title={t('log_reflection')} aside={write}>
      {closed && (
        // The focused element is gone.
        <p className={styles.stub} {...(onUndo ? { ref: focusOnMount, tabIndex: -1 } : {})}>
          {t('not_now_page')}{' '}
          {onUndo && (
            <Button look="link" onClick={onUndo}>
              {t('undo')}
            </Button>
          )}
        </p>
      )}
      {!closed && lines.length === 0 && <p className={styles.stub}>{t('log_reflection_empty')}</p>}
      {note}
      <WrittenLines
        lines={lines}
        below={(whose) => (
          <StepOutcome all={agreed.filter((one) => one.whose === whose)} keep={keep} onClosed={onClosed} />
        )}
      />
      {agreed.length > 0 && (
        <p className={styles.stub}>
          <a href={linkTo('commitments')}>{t('log_steps_all')}</a>
        </p>
      )}
      {(lastPlan || isPlan(reflection)) && (
        <p className={styles.stub}>
          <a href={linkTo('plans')}>{t('plan_all')}</a>
        </p>
      )}
    </PagePart>
  );
}
