// Putting answers of several people together: how many said what, and who of them is not to be told.
import type { Reply } from './pastedReply';
import { items } from './types';

/** Nothing is shown of fewer people. */
export const fewest = 5;

/** Answers so far with further ones: one that was given before takes the place of what it said then. */
export function withReplies(known: readonly Reply[], more: readonly Reply[]): Reply[] {
  const all = new Map<string | symbol, Reply>();
  for (const reply of [...known, ...more]) all.set(reply.chance === null ? Symbol() : String(reply.chance), reply);
  return [...all.values()];
}

export interface Together {
  /** How many said 1 to 5 of each item, and how many left it out. */
  counts: { said: [number, number, number, number, number]; leftOut: number }[];
  /** In the order of their words: none tells which came first, nor which belong to one person. */
  lines: string[];
}

/** What several people said; undefined for fewer than `fewest`. */
export function combinedAnswers(replies: readonly Reply[], language: string): Together | undefined {
  if (replies.length < fewest) return undefined;
  const counts = items.map((_, at) => {
    const saying = (answer: number | null) => replies.filter(({ answers }) => answers[at] === answer).length;
    return {
      said: ([1, 2, 3, 4, 5] as const).map(saying) as Together['counts'][number]['said'],
      leftOut: saying(null),
    };
  });
  const lines = replies.flatMap(({ line }) => (line === '' ? [] : line));
  return { counts, lines: lines.sort(new Intl.Collator(language).compare) };
}
