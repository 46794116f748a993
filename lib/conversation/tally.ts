// Counting: what the marks of one conversation come to.
import { openFor } from './modeTimeline';
import type { Conversation, MarkKey, Summary, TalkKeys, Tallied } from './types';

/** Logged turns from which a share is shown at all (counting-scheme, 2.3). */
export const turnsForShare = 10;

/** What was logged, whatever it is. */
type Logged = Pick<Tallied, 'pressed' | 'stamp'>;

/** When a mark or pause was logged, as a stamp: mending it later changes nothing about that. */
export const loggedAs = ({ pressed, stamp }: Logged): string => pressed ?? stamp;

/** Orders marks by their moment; marks of one moment by the order in which they were logged. */
export function inOrder<M extends Tallied>(marks: readonly M[]): M[] {
  const later = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...marks].sort((a, b) => a.at - b.at || later(loggedAs(a), loggedAs(b)));
}

/** Marks by their key. */
export type Counts = { ask: number; tell: number } & { [key: MarkKey]: number };

/** How many of each key; the two default keys always among them. */
export function count(marks: readonly Pick<Tallied, 'key'>[]): Counts {
  const counts: Counts = { ask: 0, tell: 0 };
  for (const { key } of marks) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/** The mark, or pause, logged last: what undo takes back. By its stamp, so that a clock set back misleads nobody. */
export function lastLogged<M extends Logged>(marks: readonly M[]): M | undefined {
  return marks.reduce<M | undefined>(
    (last, mark) => (last === undefined || loggedAs(mark) > loggedAs(last) ? mark : last),
    undefined,
  );
}

/** The moment of the last mark (epoch milliseconds); `from` where there is none after it. */
export const lastMarkAt = (marks: readonly Pick<Tallied, 'at'>[], from: number): number =>
  marks.reduce((last, mark) => Math.max(last, mark.at), from);

/** When a talk that ended at `endedAt` did: where that was worked out, at its last mark, whichever that is by now. */
export const endOf = (
  { endFromMarks, endReason, startedAt }: Pick<Conversation, 'endFromMarks' | 'endReason' | 'startedAt'>,
  endedAt: number,
  marks: readonly Pick<Tallied, 'at'>[],
): number => (endFromMarks && endReason === 'last-mark' ? lastMarkAt(marks, startedAt) : endedAt);

function longestRun(ordered: readonly Tallied[]): Summary['longestRun'] {
  let best: Summary['longestRun'] = null;
  let length = 0;
  for (const [index, mark] of ordered.entries()) {
    length = ordered[index - 1]?.key === mark.key ? length + 1 : 1;
    if (!best || length > best.length) best = { key: mark.key, length };
  }
  return best;
}

/**
 * What overviews show of a conversation. Times are offsets from `startedAt`, never negative, even after a clock
 * was set back.
 */
export function summarize(
  marks: readonly Tallied[],
  startedAt: number,
  endedAt: number,
  { modes, details = [] }: TalkKeys = {},
): Summary {
  const ordered = inOrder(marks);
  const offset = (at: number) => Math.max(0, at - startedAt);
  const times: Summary['times'] = { ask: [], tell: [] };
  for (const { key, at } of ordered) {
    times[key] ??= [];
    times[key].push(Math.floor(offset(at) / 1000));
  }
  const firstTell = ordered.find((mark) => mark.key === 'tell');
  const counts = count(ordered);
  return {
    asks: counts.ask,
    tells: counts.tell,
    duration: offset(endedAt),
    firstTell: firstTell ? offset(firstTell.at) : null,
    longestRun: longestRun(ordered.filter(({ key }) => !details.includes(key))),
    times,
    ...(modes ? { open: openFor(ordered, modes, endedAt) } : {}),
  };
}
