// The fields of a reflection, each with all that is said of it once: its kind, its texts, its column, its version.
import type { WordKey } from '../browser/words';

/**
 * What a field holds. `text`: the coach's own words, which are searched and kept aside when a merge would lose them;
 * `choice`: one option, `choices`: several; `rating`: 1 to 5; `yes-no`: may be unanswered; `tick`: may not; `number`: a
 * whole number; `day`: YYYY-MM-DD; `own-options`: the coach's own words as options. Kept without being shown: `id`, that
 * of another row, and `time`, epoch milliseconds.
 */
export type Field = {
  /**
   * The version of the backups that introduced it. Every reflection has the fields of version 1; a later one is left
   * out until it is answered.
   */
  since: 1 | 2;
} & (
  | { kind: 'id' | 'time' }
  | { kind: 'own-options'; label: WordKey }
  | ({ kind: 'text' | 'yes-no' | 'tick' | 'number' | 'day' } & Shown)
  | ({ kind: 'choice' | 'choices' | 'rating'; options: Options } & Shown)
);

interface Shown {
  /** The message above it in forms and where it is read. */
  label: WordKey;
  /** Its column of the spreadsheet table, with a heading in the message `csv_…`. */
  csv: string;
}

/** Each option with its message; null for one that can no longer be chosen. */
type Options = Readonly<Record<string, WordKey | null>>;

/**
 * In the order of a stored row, which the columns of the table follow: add at the end, as files keep their order. Forms
 * and what is read have their own.
 */
export const reflectionFields = {
  noticed: { kind: 'text', since: 1, label: 'reflect_noticed', csv: 'noticed' },
  /** The plan that was asked about; left out if there was none. */
  planAsked: { kind: 'id', since: 2 },
  /** How the plan went: its moment did not come; it came, and the coach did it, or did not. */
  planCame: {
    kind: 'choice',
    since: 2,
    label: 'plan_came',
    csv: 'plan_came',
    options: { 'no-moment': 'plan_came_no_moment', did: 'plan_came_did', 'did-not': 'plan_came_did_not' },
  },
  /** What happens to the plan: kept, replaced by another or a smaller one, put aside. `did-it` (version 1 only): done. */
  planAnswer: {
    kind: 'choice',
    since: 1,
    label: 'plan_question',
    csv: 'plan_next',
    options: {
      keep: 'plan_answer_keep',
      'did-it': null,
      change: 'plan_answer_change',
      smaller: 'plan_answer_smaller',
      aside: 'plan_answer_aside',
    },
  },
  planWhen: { kind: 'text', since: 1, label: 'plan_when', csv: 'plan_when' },
  planInstead: { kind: 'text', since: 1, label: 'plan_instead', csv: 'plan_instead' },
  planWill: { kind: 'text', since: 1, label: 'plan_will', csv: 'plan_will' },
  theirStep: { kind: 'text', since: 1, label: 'reflect_their_step', csv: 'their_step' },
  theirStepBy: { kind: 'day', since: 1, label: 'reflect_by', csv: 'their_step_by' },
  /** They have not chosen a step: a valid answer. */
  noStepChosen: { kind: 'tick', since: 1, label: 'reflect_no_step', csv: 'no_step_chosen' },
  myStep: { kind: 'text', since: 1, label: 'reflect_my_step', csv: 'my_step' },
  myStepBy: { kind: 'day', since: 1, label: 'reflect_by', csv: 'my_step_by' },
  mode: {
    kind: 'choice',
    since: 1,
    label: 'reflect_mode',
    csv: 'mode',
    options: { coach: 'mode_coach', feedback: 'mode_feedback', mentor: 'mode_mentor', tell: 'mode_tell' },
  },
  asMeant: { kind: 'yes-no', since: 1, label: 'reflect_as_meant', csv: 'as_meant' },
  /** Who did the thinking: 1 I named problem and answer, to 5 they named issue, options and step. */
  thinking: {
    kind: 'rating',
    since: 1,
    label: 'reflect_thinking',
    csv: 'thinking',
    options: { 1: 'thinking_1', 2: 'thinking_2', 3: 'thinking_3', 4: 'thinking_4', 5: 'thinking_5' },
  },
  /** What triggered the telling. */
  triggers: {
    kind: 'choices',
    since: 1,
    label: 'reflect_triggers',
    csv: 'triggers',
    options: {
      silence: 'trigger_silence',
      'asked-me': 'trigger_asked_me',
      'time-short': 'trigger_time_short',
      'knew-answer': 'trigger_knew_answer',
      'strong-feeling': 'trigger_strong_feeling',
      seniority: 'trigger_seniority',
      'something-else': 'trigger_something_else',
    },
  },
  /** Its column also has `ownTriggers`. */
  triggerOther: { kind: 'text', since: 1, label: 'reflect_trigger_words', csv: 'other_trigger' },
  /** How many of the TELLs were needed (safety, law, policy, a plain question), 0 to 9,999. */
  neededTells: { kind: 'number', since: 1, label: 'reflect_needed', csv: 'needed_tells' },
  /** How sure of these numbers: 1 a guess, 3 about right, 5 logged as I went. */
  sureness: {
    kind: 'rating',
    since: 1,
    label: 'reflect_sureness',
    csv: 'sureness',
    options: { 1: 'sureness_1', 2: 'sureness_2', 3: 'sureness_3', 4: 'sureness_4', 5: 'sureness_5' },
  },
  forCohort: { kind: 'tick', since: 1, label: 'reflect_cohort', csv: 'flagged' },
  /** How heated it was. */
  heat: {
    kind: 'choice',
    since: 2,
    label: 'reflect_heat',
    csv: 'heat',
    options: { calm: 'heat_calm', busy: 'heat_busy', hot: 'heat_hot' },
  },
  /** Circumstances of the talk. */
  context: {
    kind: 'choices',
    since: 2,
    label: 'reflect_context',
    csv: 'context',
    options: { deadline: 'context_deadline', conflict: 'context_conflict', 'new-person': 'context_new_person' },
  },
  /** What else triggered the telling, at most `mostOwnTriggers`; each is offered again. */
  ownTriggers: { kind: 'own-options', since: 2, label: 'reflect_triggers' },
  /** How sure the coach is, after the talk, that the thinking can be left with them. */
  confidence: {
    kind: 'rating',
    since: 2,
    label: 'confidence_after',
    csv: 'confidence_after',
    options: { 1: 'confidence_1', 2: 'confidence_2', 3: 'confidence_3', 4: 'confidence_4', 5: 'confidence_5' },
  },
  /** When the long form was done. */
  longAt: { kind: 'time', since: 2 },
  longHappened: { kind: 'text', since: 2, label: 'long_happened', csv: 'long_happened' },
  longFelt: { kind: 'text', since: 2, label: 'long_felt', csv: 'long_felt' },
  longJudged: { kind: 'text', since: 2, label: 'long_judged', csv: 'long_judged' },
  longWhy: { kind: 'text', since: 2, label: 'long_why', csv: 'long_why' },
  longLearned: { kind: 'text', since: 2, label: 'long_learned', csv: 'long_learned' },
  longNext: { kind: 'text', since: 2, label: 'long_next', csv: 'long_next' },
} as const satisfies Record<string, Field>;

type Fields = typeof reflectionFields;
export type FieldName = keyof Fields;
/** The fields that people see. */
export type ShownName = Exclude<FieldName, NameOf<'id' | 'time'>>;
/** The names of the fields of a kind. */
export type NameOf<K extends Field['kind']> = {
  [N in FieldName]: Fields[N]['kind'] extends K ? N : never;
}[FieldName];
/** An option of a choice. */
export type OptionOf<N extends NameOf<'choice' | 'choices'>> = keyof Fields[N]['options'] & string;

export const fieldNames = Object.keys(reflectionFields) as FieldName[];

export const isText = (name: FieldName): name is NameOf<'text'> => reflectionFields[name].kind === 'text';

/** The fields that hold the coach's own words. */
export const reflectionTexts = fieldNames.filter(isText);

/** Every option of a choice, in order. */
export const optionsOf = <N extends NameOf<'choice' | 'choices'>>(name: N): OptionOf<N>[] =>
  Object.keys(reflectionFields[name].options) as OptionOf<N>[];

/** The message of an option or a rating; null if it has none. */
export function optionLabel(name: FieldName, option: string | number): WordKey | null {
  const field: Field = reflectionFields[name];
  return ('options' in field && field.options[option]) || null;
}
