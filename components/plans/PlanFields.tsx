import { t } from '../../lib/browser/words';
import { cameOf, isPlan, noWords, sameWords, smallerOf } from '../../lib/plans/plansOfReflections';
import type { Practised } from '../../lib/plans/types';
import { optionsOf } from '../../lib/reflection/fields';
import type { PlanAnswer, PlanWords, Reflection, ReflectionPatch } from '../../lib/reflection/types';
import styles from '../reflection/ReflectionFields.module.css';
import { optionChips } from '../reflection/TappedFields';
import { ChoiceChips } from '../ui/ChoiceChips';
import { LongText } from '../ui/LongText';
import { PlanParts } from './PlanParts';
import { planSentence } from './planSentence';

/** The plan that a talk is asked about. */
export type AskedPlan = Pick<Practised, 'id' | 'words'>;

interface PlanFieldsProps {
  reflection: Reflection;
  lastPlan: AskedPlan | undefined;
  onChange(patch: ReflectionPatch): void;
  onTyping?: (() => void) | undefined;
}

const answers = ['keep', 'smaller', 'change', 'aside'] as const satisfies readonly PlanAnswer[];

/** What an answer does to the plan of this reflection; text that the coach wrote is never overwritten. */
export function answered(answer: PlanAnswer | null, { id, words }: AskedPlan, now: PlanWords): ReflectionPatch {
  const said = { planAsked: id, planAnswer: answer };
  // Version 1 also wrote the text of a kept plan here.
  const untouched = [noWords, words, smallerOf(words)].some((known) => sameWords(now, known));
  if (!untouched) return said;
  return { ...said, ...(answer === 'smaller' ? smallerOf(words) : noWords) };
}

/** Did the moment of the last plan come, and what becomes of the plan; or a new one in three short parts. */
export function PlanFields({ reflection, lastPlan, onChange, onTyping }: PlanFieldsProps) {
  const { planAnswer } = reflection;
  const own = isPlan(reflection) && !(lastPlan && sameWords(reflection, lastPlan.words));
  const writing = !lastPlan || own || planAnswer === 'change' || planAnswer === 'smaller' || planAnswer === 'did-it';
  return (
    <>
      {lastPlan && <AskedAbout lastPlan={lastPlan} reflection={reflection} onChange={onChange} />}
      {writing && (
        <PlanParts
          title={t('plan_title')}
          words={reflection}
          small={planAnswer === 'smaller'}
          onWords={(patch) => onChange(patch)}
          onTyping={onTyping}
        />
      )}
    </>
  );
}

/** One tap says how it went; without a further answer the plan is kept. */
function AskedAbout({ reflection, lastPlan, onChange }: PlanFieldsProps & { lastPlan: AskedPlan }) {
  const { planAnswer } = reflection;
  const came = cameOf(reflection);
  return (
    <div className={styles.note}>
      <p className={styles.label}>{t('plan_last')}</p>
      <LongText text={planSentence(lastPlan.words)} />
      <ChoiceChips
        legend={t('plan_came')}
        choices={optionChips('planCame', optionsOf('planCame'))}
        value={came}
        onChange={(said) => onChange({ planAsked: lastPlan.id, planCame: said })}
      />
      {(came !== null || planAnswer !== null) && (
        <ChoiceChips
          always
          legend={t('plan_question')}
          choices={optionChips('planAnswer', answers)}
          value={planAnswer === 'did-it' ? null : (planAnswer ?? 'keep')}
          onChange={(answer) => onChange(answered(answer, lastPlan, reflection))}
        />
      )}
    </div>
  );
}
