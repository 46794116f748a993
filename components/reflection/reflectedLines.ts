import { language, t } from '../../lib/browser/words';
import type { Side } from '../../lib/commitments/types';
import { cameOf } from '../../lib/plans/plansOfReflections';
import { isText, optionLabel, reflectionFields, type ShownName } from '../../lib/reflection/fields';
import { longWritten } from '../../lib/reflection/longForm';
import type { Rating, Reflection } from '../../lib/reflection/types';
import type { AskedPlan } from '../plans/PlanFields';
import { answerWords } from '../plans/planAnswerText';
import { planSentence } from '../plans/planSentence';
import { plainDay } from '../ui/dayFormat';
import { number } from '../ui/numberFormat';

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

/** What was answered, in words; empty if nothing was. A tick that is not set says nothing. */
function answerText(row: Reflection, name: ShownName): string {
  const { kind } = reflectionFields[name];
  const value = row[name];
  if (value == null) return '';
  if (typeof value === 'boolean') return value ? t('yes') : kind === 'tick' ? '' : t('no');
  if (typeof value === 'object') return listed(optionWords(name, value));
  if (kind === 'choice' || kind === 'rating') return optionWords(name, [value]).join();
  return typeof value === 'number' ? number(value) : value;
}

function optionWords(name: ShownName, options: readonly (string | number)[]): string[] {
  return options.map((option) => {
    const label = optionLabel(name, option);
    return label === null ? '' : t(label);
  });
}

const answerLine = (row: Reflection, name: ShownName): ReflectedLine => ({
  label: t(reflectionFields[name].label),
  text: answerText(row, name),
  own: isText(name),
});

function confidence(before: Rating | undefined, after: Rating | null | undefined): string {
  const said = [
    before && t('log_confidence_before', number(before)),
    after && t('log_confidence_after', number(after)),
  ];
  return listed(said.flatMap((one) => one || []));
}

/** The answers under More. */
function more(row: Reflection, before: Rating | undefined): ReflectedLine[] {
  const answers = (...names: ShownName[]) => names.map((name) => answerLine(row, name));
  const own = [...(row.ownTriggers ?? []), row.triggerOther].filter((words) => words !== '');
  return [
    ...answers('mode', 'asMeant', 'thinking'),
    { label: t('reflect_triggers'), text: listed([...optionWords('triggers', row.triggers), ...own]), own: true },
    ...answers('neededTells', 'sureness'),
    { label: t('log_confidence'), text: confidence(before, row.confidence), own: false },
    ...answers('heat', 'context', 'forCohort'),
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
    answerLine(row, 'noticed'),
    ...asked(row, lastPlan),
    { label: t('plan_title'), text: planSentence(row), own: true },
    ...steps(row),
    ...more(row, before),
  ];
  return lines.filter(({ text }) => text.trim() !== '');
}

/** The answers of the longer look, in its order. */
export const longLines = (row: Reflection): ReflectedLine[] => longWritten(row).map((field) => answerLine(row, field));
