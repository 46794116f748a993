import type { Reflection, ReflectionText } from './types';

/** The steps of the long form, after Gibbs: description, feelings, evaluation, analysis, conclusion, action plan. */
export const longTexts = [
  'longHappened',
  'longFelt',
  'longJudged',
  'longWhy',
  'longLearned',
  'longNext',
] as const satisfies readonly ReflectionText[];

/** The fields of the long form that are filled in, in their order. */
export const longWritten = (row: Reflection) => longTexts.filter((field) => (row[field] ?? '').trim() !== '');
