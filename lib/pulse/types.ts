// A pulse: three items of our own and one open line.
import type { Row } from '../database/types';

export const items = ['heard', 'mattered', 'thinking'] as const;
/** Being heard; working on what mattered; doing most of the thinking. Not validated, by anybody. */
export type Item = (typeof items)[number];

/** 1, not at all, to 5, fully; null where it was left out. */
export type Answer = 1 | 2 | 3 | 4 | 5 | null;
/** One answer per item, in the order of `items`. */
export type Answers = [heard: Answer, mattered: Answer, thinking: Answer];

export const noAnswers: Answers = [null, null, null];

/** The longest open line that is asked for, in characters. */
export const openLineLimit = 500;

/** A pulse that both sides agreed to save. It is about a talk, or else about a person, or about neither. */
export interface Pulse extends Row {
  conversationId: string | null;
  /** Null if it is about a talk, which has its own `personId`. */
  personId: string | null;
  /** The person that it named originally, if that one was merged into `personId`. */
  was?: string;
  /** The day it was saved, YYYY-MM-DD. */
  day: string;
  /** What the coach guessed before. */
  mine: Answers;
  theirs: Answers;
  line: string;
}
