import type { Row } from '../database/types';
import type { FieldName, NameOf, OptionOf, reflectionFields } from './fields';

/** A rating; its field says what the ends mean. */
export type Rating = 1 | 2 | 3 | 4 | 5;

/**
 * `held`: the conversation was resumed; `waiting`: can be written any time; `open`: on screen in the panel; `done`;
 * `not-now`: closed by the coach as it is.
 */
export type ReflectionStatus = 'held' | 'waiting' | 'open' | 'done' | 'not-now';

/** The values of each kind of field without options. Null: not answered, or the answer was withdrawn. */
export interface PlainValues {
  text: string;
  rating: Rating | null;
  'yes-no': boolean | null;
  tick: boolean;
  number: number | null;
  day: string | null;
  'own-options': string[];
  id: string;
  time: number;
}

type Fields = typeof reflectionFields;

/** The value of each field. */
type Values = {
  -readonly [N in keyof Fields]: N extends NameOf<'choice'>
    ? OptionOf<N> | null
    : N extends NameOf<'choices'>
      ? OptionOf<N>[]
      : PlainValues[Exclude<Fields[N]['kind'], 'choice' | 'choices'>];
};

/** The fields of version 1: every reflection has them. */
type FirstName = { [N in FieldName]: Fields[N] extends { since: 1 } ? N : never }[FieldName];

/** What the coach writes after a conversation. Its id is the conversation's: there is one each. */
export interface Reflection extends Row, Pick<Values, FirstName>, Partial<Omit<Values, FirstName>> {
  status: ReflectionStatus;
}
export type ReflectionText = NameOf<'text'>;
export type Trigger = OptionOf<'triggers'>;
export type Came = OptionOf<'planCame'>;
export type PlanAnswer = OptionOf<'planAnswer'>;

/** The coach's words for a plan. */
export type PlanWords = Pick<Reflection, 'planWhen' | 'planInstead' | 'planWill'>;

/** The most own triggers that a reflection contains. */
export const mostOwnTriggers = 1000;

/** What a form may change. */
export type ReflectionPatch = Partial<Omit<Reflection, 'id' | 'stamp' | 'status'>>;

/** The fields of version 1. Written out, as the panel loads this at its start, and the list of fields only later. */
export const emptyReflection: Pick<Reflection, FirstName> = {
  noticed: '',
  planAnswer: null,
  planWhen: '',
  planInstead: '',
  planWill: '',
  theirStep: '',
  theirStepBy: null,
  noStepChosen: false,
  myStep: '',
  myStepBy: null,
  mode: null,
  asMeant: null,
  thinking: null,
  triggers: [],
  triggerOther: '',
  neededTells: null,
  sureness: null,
  forCohort: false,
};
