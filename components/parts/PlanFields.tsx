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
  onTyping?: (() => void) | undefined;
}

const answers: readonly PlanAnswer[] = ['keep', 'did-it', 'change'];
const none = { planWhen: '', planInstead: '', planWill: '' };

const samePlan = (a: LastPlan, b: LastPlan): boolean =>
  a.planWhen === b.planWhen && a.planInstead === b.planInstead && a.planWill === b.planWill;

const parts = ['when', 'instead', 'will'] as const;
type Filled = 'when' | 'instead' | 'will' | 'when_instead' | 'when_will' | 'instead_will' | 'when_instead_will';

/** The plan in one sentence of the parts that are filled in; empty where none is. */
export function planSentence({ planWhen, planInstead, planWill }: LastPlan): string {
  // A part ends where the sentence goes on: its own full stop goes, three dots stay.
  const [when, instead, will] = [planWhen, planInstead, planWill].map((text) =>
    text.trim().replace(/(?<!\p{STerm})[.\u0964\u3002]$/u, ''),
  );
  const words = { when, instead, will };
  const filled = parts.filter((part) => words[part]);
  if (filled.length === 0) return '';
  const sentence = t(`plan_sentence_${filled.join('_') as Filled}`, ...filled.map((part) => words[part] ?? ''));
  // The coach's words may end the sentence themselves: with a question, an exclamation, three dots.
  return sentence.replace(/(?<=[\p{STerm}\u2026]\p{Quotation_Mark}?)\p{STerm}$/u, '');
}

/** What an answer does to the plan of this reflection; words of the coach's own are never overwritten. */
export function answered(answer: PlanAnswer | null, last: LastPlan, now: LastPlan): ReflectionPatch {
  const { planWhen, planInstead, planWill } = last;
  const untouched = samePlan(now, none) || samePlan(now, last);
  if (!untouched) return { planAnswer: answer };
  const taken = answer === 'keep' || answer === 'change' ? { planWhen, planInstead, planWill } : none;
  return { planAnswer: answer, ...taken };
}

/** Now what: the last plan with keep, did it, change; or a new one in three short parts. */
export function PlanFields({ reflection, lastPlan, onChange, onTyping }: PlanFieldsProps) {
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
      {writing && <PlanParts reflection={reflection} onChange={onChange} onTyping={onTyping} />}
    </>
  );
}

function PlanParts({ reflection, onChange, onTyping }: Omit<PlanFieldsProps, 'lastPlan'>) {
  return (
    <fieldset className={styles.group}>
      <legend>{t('plan_title')}</legend>
      <TextField
        beside
        label={t('plan_when')}
        placeholder={t('plan_when_hint')}
        value={reflection.planWhen}
        onSave={(planWhen) => onChange({ planWhen })}
        onTyping={onTyping}
      />
      <TextField
        beside
        label={t('plan_instead')}
        placeholder={t('plan_instead_hint')}
        value={reflection.planInstead}
        onSave={(planInstead) => onChange({ planInstead })}
        onTyping={onTyping}
      />
      <TextField
        beside
        label={t('plan_will')}
        placeholder={t('plan_will_hint')}
        value={reflection.planWill}
        onSave={(planWill) => onChange({ planWill })}
        onTyping={onTyping}
      />
    </fieldset>
  );
}
