import { snake, t } from '../../lib/browser/words';
import type { LastPlan } from '../../lib/reflection/queries';
import type { PlanAnswer, Reflection, ReflectionPatch } from '../../lib/reflection/types';
import { Chips } from './Chips';
import styles from './ReflectionFields.module.css';
import { TextField } from './TextField';

interface PlanFieldsProps {
  reflection: Reflection;
  lastPlan: LastPlan | undefined;
  onChange(patch: ReflectionPatch): void;
}

const answers: readonly PlanAnswer[] = ['keep', 'did-it', 'change'];
const none = { planWhen: '', planInstead: '', planWill: '' };

const samePlan = (a: LastPlan, b: LastPlan): boolean =>
  a.planWhen === b.planWhen && a.planInstead === b.planInstead && a.planWill === b.planWill;

/** The plan in one sentence, as far as it is filled in. */
export const planSentence = (plan: LastPlan): string =>
  t('plan_sentence', plan.planWhen, plan.planInstead, plan.planWill);

/** What an answer does to the plan of this reflection; words of the coach's own are never overwritten. */
export function answered(answer: PlanAnswer | null, last: LastPlan, now: LastPlan): ReflectionPatch {
  const { planWhen, planInstead, planWill } = last;
  const untouched = samePlan(now, none) || samePlan(now, last);
  if (!untouched) return { planAnswer: answer };
  const taken = answer === 'keep' || answer === 'change' ? { planWhen, planInstead, planWill } : none;
  return { planAnswer: answer, ...taken };
}

/** Now what: the last plan with keep, did it, change; or a new one in three short parts. */
export function PlanFields({ reflection, lastPlan, onChange }: PlanFieldsProps) {
  const { planAnswer } = reflection;
  const writing = !lastPlan || planAnswer === 'change' || planAnswer === 'did-it';
  return (
    <>
      {lastPlan && (
        <div className={styles.note}>
          <p className={styles.label}>{t('plan_last')}</p>
          <p dir="auto">{planSentence(lastPlan)}</p>
          <Chips
            legend={t('plan_question')}
            choices={answers.map((value) => ({ value, label: t(`plan_answer_${snake(value)}`) }))}
            value={planAnswer}
            onChange={(answer) => onChange(answered(answer, lastPlan, reflection))}
          />
        </div>
      )}
      {writing && <PlanParts reflection={reflection} onChange={onChange} />}
    </>
  );
}

function PlanParts({ reflection, onChange }: Omit<PlanFieldsProps, 'lastPlan'>) {
  return (
    <fieldset className={styles.group}>
      <legend>{t('plan_title')}</legend>
      <TextField
        beside
        label={t('plan_when')}
        placeholder={t('plan_when_hint')}
        value={reflection.planWhen}
        onSave={(planWhen) => onChange({ planWhen })}
      />
      <TextField
        beside
        label={t('plan_instead')}
        placeholder={t('plan_instead_hint')}
        value={reflection.planInstead}
        onSave={(planInstead) => onChange({ planInstead })}
      />
      <TextField
        beside
        label={t('plan_will')}
        placeholder={t('plan_will_hint')}
        value={reflection.planWill}
        onSave={(planWill) => onChange({ planWill })}
      />
    </fieldset>
  );
}
