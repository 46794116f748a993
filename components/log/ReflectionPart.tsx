import { useState } from 'react';
import { t } from '../../lib/browser/words';
import type { Agreed } from '../../lib/commitments/types';
import { isPlan } from '../../lib/plans/practised';
import { Button } from '../parts/Button';
import { useJustClosed } from '../parts/JustClosed';
import { FirstFields, MoreFields, type ReflectionFormProps } from '../parts/ReflectionFields';
import type { Saved } from '../parts/saving';
import type { TurnedOutProps } from '../parts/TurnedOut';
import { Outcome } from './Outcome';
import { Part } from './Part';
import { commitmentsPlace, plansPlace } from './place';
import styles from './ReflectionPart.module.css';
import { reflectedLines } from './reflected';

interface ReflectionPartProps extends ReflectionFormProps, Pick<TurnedOutProps, 'keep'> {
  /** What was agreed in this talk, with what became of it. */
  agreed: readonly Agreed[];
  saved: Saved;
  onFinish(): void;
}

/** A talk's reflection: to be read once it is done, to be written while it is not, or when the coach wants to. */
export function ReflectionPart({ saved, onFinish, agreed, keep, ...form }: ReflectionPartProps) {
  const { reflection } = form;
  const finished = reflection.status === 'done';
  const [writing, setWriting] = useState(false);
  const state = (
    <span role="status" className={styles.saved}>
      {saved && t(saved)}
    </span>
  );
  if (finished && !writing) return <Reading {...form} {...{ agreed, keep }} onWrite={() => setWriting(true)} />;
  return (
    <Part title={t('reflect_title')} aside={state}>
      <div className={styles.form}>
        <FirstFields {...form} />
        <details className={styles.more}>
          <summary>{t('reflect_more')}</summary>
          <MoreFields {...form} />
        </details>
        <p>
          <Button
            look="quiet"
            onClick={() => {
              setWriting(false);
              if (!finished) onFinish();
            }}
          >
            {t('reflect_done')}
          </Button>
        </p>
      </div>
    </Part>
  );
}

type ReadingProps = Pick<ReflectionPartProps, 'reflection' | 'lastPlan' | 'agreed' | 'keep'> & { onWrite(): void };

function Reading({ reflection, lastPlan, agreed, keep, onWrite }: ReadingProps) {
  const lines = reflectedLines(reflection, lastPlan);
  const { note, onClosed } = useJustClosed(keep);
  const write = (
    <Button look="link" onClick={onWrite}>
      {t('log_reflection_edit')}
    </Button>
  );
  return (
    <Part title={t('log_reflection')} aside={write}>
      {lines.length === 0 && <p className={styles.none}>{t('log_reflection_empty')}</p>}
      {note}
      <dl className={styles.lines}>
        {lines.map(({ label, text, own, whose }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir={own ? 'auto' : undefined}>{text}</dd>
            {whose && <Outcome all={agreed.filter((one) => one.whose === whose)} keep={keep} onClosed={onClosed} />}
          </div>
        ))}
      </dl>
      {agreed.length > 0 && (
        <p>
          <a href={commitmentsPlace}>{t('log_steps_all')}</a>
        </p>
      )}
      {(lastPlan || isPlan(reflection)) && (
        <p className={styles.none}>
          <a href={plansPlace}>{t('plan_all')}</a>
        </p>
      )}
    </Part>
  );
}
