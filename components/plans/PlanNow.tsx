import { type ReactNode, useRef } from 'react';
import { t } from '../../lib/browser/words';
import type { InFocus } from '../../lib/plans/types';
import { Button } from '../ui/Button';
import { LongText } from '../ui/LongText';
import styles from './PlanNow.module.css';
import { planSentence } from './planSentence';

interface PlanNowProps {
  plan: Pick<InFocus, 'id' | 'words' | 'stale'>;
  /** The form for a smaller plan, while it is open; it calls `onDone` when it closes. */
  form: ((onDone: () => void) => ReactNode) | null;
  onForm(open: boolean): void;
  onStay(): void;
}

/** The plan in focus, before the talk it is for; one that has not come up for long may be made smaller. */
export function PlanNow({ plan, form, onForm, onStay }: PlanNowProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The focused element is gone.
  const left = (then: () => void) => () => {
    heading.current?.focus();
    then();
  };
  return (
    <section className={styles.plan} aria-label={t('plan_now')}>
      <h2 ref={heading} tabIndex={-1}>
        {t('plan_now')}
      </h2>
      <LongText text={planSentence(plan.words)} />
      {(plan.stale || form) && (
        <div className={styles.offer}>
          <p>{t('plan_stale')}</p>
          <Button look="ghost" aria-expanded={form !== null} onClick={() => onForm(!form)}>
            {t('plan_smaller')}
          </Button>
          <Button look="ghost" onClick={left(onStay)}>
            {t('plan_stay')}
          </Button>
        </div>
      )}
      {form?.(left(() => onForm(false)))}
    </section>
  );
}
