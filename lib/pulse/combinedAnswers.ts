// Combines the answers of several people into counts, without showing who said what.
import type { Reply } from './pastedReply';
import { items } from './types';

/** The fewest people whose combined answers are shown. */
export const fewest = 5;

/** Adds further answers. One given again with the same code's chance replaces what it said before. */
export function withReplies(known: readonly Reply[], more: readonly Reply[]): Reply[] {
  const all = new Map<string | symbol, Reply>();
  for (const reply of [...known, ...more]) all.set(reply.chance === null ? Symbol() : String(reply.chance), reply);
  return [...all.values()];
}

export interface Together {
  /** For each item, how many said 1 to 5, and how many left it out. */
  counts: { said: [number, number, number, number, number]; leftOut: number }[];
  /** Sorted alphabetically: the order does not show which came first, nor which belong to one person. */
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
