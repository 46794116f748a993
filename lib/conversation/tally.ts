// Counts the marks of one conversation and makes its summary.
import { openFor } from './modeTimeline';
import type { Conversation, MarkKey, Summary, TalkKeys, Tallied } from './types';

/** The least number of logged turns for which a share is shown (counting-scheme, 2.3). */
export const turnsForShare = 10;

/** A mark or a pause. */
type Logged = Pick<Tallied, 'pressed' | 'stamp'>;

/** The stamp with which a mark or pause was first logged. Later edits do not change it. */
export const loggedAs = ({ pressed, stamp }: Logged): string => pressed ?? stamp;

/** Sorts marks by time; marks of the same time by the order in which they were logged. */
export function inOrder<M extends Tallied>(marks: readonly M[]): M[] {
  const later = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...marks].sort((a, b) => a.at - b.at || later(loggedAs(a), loggedAs(b)));
}

/** Number of marks by key. */
export type Counts = { ask: number; tell: number } & { [key: MarkKey]: number };

/** Counts marks by key. The two default keys are always included. */
export function count(marks: readonly Pick<Tallied, 'key'>[]): Counts {
  const counts: Counts = { ask: 0, tell: 0 };
  for (const { key } of marks) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/** The mark or pause logged last, which undo removes. Compares stamps, as the clock may have been set back. */
export function lastLogged<M extends Logged>(marks: readonly M[]): M | undefined {
  return marks.reduce<M | undefined>(
    (last, mark) => (last === undefined || loggedAs(mark) > loggedAs(last) ? mark : last),
    undefined,
  );
}

/** The time of the last mark (epoch milliseconds); `from` if there is none after it. */
export const lastMarkAt = (marks: readonly Pick<Tallied, 'at'>[], from: number): number =>
  marks.reduce((last, mark) => Math.max(last, mark.at), from);

/** The end of a talk: the current last mark if the end was derived from the marks, else `endedAt`. */
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
 * What overviews show of a conversation. Times are offsets from `startedAt`, at least 0 even if a clock was set back.
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
