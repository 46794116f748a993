import { language, snake, t } from '../../lib/browser/words';
import type { Side } from '../../lib/commitments/types';
import { cameOf } from '../../lib/plans/plansOfReflections';
import { longWritten } from '../../lib/reflection/longForm';
import type { Rating, Reflection } from '../../lib/reflection/types';
import type { AskedPlan } from '../plans/PlanFields';
import { answerWords } from '../plans/planAnswerText';
import { planSentence } from '../plans/planSentence';
import { plainDay } from '../ui/dayFormat';
import { number } from '../ui/numberFormat';
import { fieldLabels } from './fieldLabels';

/** One line of a reflection as it is read back. */
export interface ReflectedLine {
  label: string;
  text: string;
  /** The coach's own words. */
  own: boolean;
  /** Whose step it is, if it is a step. */
  whose?: Side;
}

const dated = (step: string, by: string | null): string =>
  by === null ? step : step === '' ? t('log_by', plainDay(by)) : t('log_step_by', step, plainDay(by));

function steps(row: Reflection): ReflectedLine[] {
  const theirs =
    row.theirStep === '' && row.noStepChosen ? t('reflect_no_step') : dated(row.theirStep, row.theirStepBy);
  return [
    { label: t('reflect_their_step'), text: theirs, own: true, whose: 'their' },
    { label: t('reflect_my_step'), text: dated(row.myStep, row.myStepBy), own: true, whose: 'my' },
  ];
}

const listed = (words: readonly string[]): string => new Intl.ListFormat(language(), { type: 'unit' }).format(words);

function confidence(before: Rating | undefined, after: Rating | null | undefined): string {
  const said = [
    before && t('log_confidence_before', number(before)),
    after && t('log_confidence_after', number(after)),
  ];
  return listed(said.flatMap((one) => one || []));
}

function ratings(row: Reflection, before: Rating | undefined): ReflectedLine[] {
  const chosen = row.triggers.map((one) => t(`trigger_${snake(one)}`));
  const own = [...(row.ownTriggers ?? []), row.triggerOther].filter((words) => words !== '');
  const what = listed([...chosen, ...own]);
  const meant = row.asMeant === null ? '' : t(row.asMeant ? 'yes' : 'no');
  return [
    { label: t('reflect_mode'), text: row.mode === null ? '' : t(`mode_${row.mode}`), own: false },
    { label: t('reflect_as_meant'), text: meant, own: false },
    { label: t('reflect_thinking'), text: row.thinking === null ? '' : t(`thinking_${row.thinking}`), own: false },
    { label: t('reflect_triggers'), text: what, own: true },
    { label: t('reflect_needed'), text: row.neededTells === null ? '' : number(row.neededTells), own: false },
    { label: t('reflect_sureness'), text: row.sureness === null ? '' : t(`sureness_${row.sureness}`), own: false },
    { label: t('log_confidence'), text: confidence(before, row.confidence), own: false },
    { label: t('reflect_heat'), text: row.heat ? t(`heat_${row.heat}`) : '', own: false },
    {
      label: t('reflect_context'),
      text: listed((row.context ?? []).map((one) => t(`context_${snake(one)}`))),
      own: false,
    },
    { label: t('reflect_cohort'), text: row.forCohort ? t('yes') : '', own: false },
  ];
}

/** What was answered about the plan that was asked about. */
function asked(row: Reflection, lastPlan: AskedPlan | undefined): ReflectedLine[] {
  const [came, next] = [cameOf(row), row.planAnswer];
  if (!lastPlan || (came === null && next === null)) return [];
  return [
    { label: t('plan_last'), text: planSentence(lastPlan.words), own: true },
    { label: t('plan_came'), text: answerWords({ came, next }), own: false },
  ];
}

/** A reflection's answers in the order of its form, without empty ones. */
export function reflectedLines(row: Reflection, lastPlan?: AskedPlan, before?: Rating): ReflectedLine[] {
  const lines = [
    { label: t('reflect_noticed'), text: row.noticed, own: true },
    ...asked(row, lastPlan),
    { label: t('plan_title'), text: planSentence(row), own: true },
    ...steps(row),
    ...ratings(row, before),
  ];
  return lines.filter(({ text }) => text.trim() !== '');
}

/** The answers of the longer look, in its order. */
export const longLines = (row: Reflection): ReflectedLine[] =>
  longWritten(row).map((field) => ({ label: fieldLabels(field), text: row[field] ?? '', own: true }));
