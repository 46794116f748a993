// Which mode is open when, in a set of modes: a press opens its mode, the next press closes it.
import type { Mark, MarkKey } from './types';

/** A stretch of a talk in one mode; epoch milliseconds. */
export interface Stretch {
  key: MarkKey;
  from: number;
  to: number;
}

type Placed = Pick<Mark, 'key' | 'at'>;

/**
 * The stretches in each mode. `ordered` are marks sorted by tally's `inOrder`. A stretch lasts from its mark to the
 * next mark of another mode, the last one to `end` (epoch milliseconds). Marks of other keys are ignored, and so is the
 * open mode pressed again.
 */
export function stretches(ordered: readonly Placed[], modes: readonly MarkKey[], end: number): Stretch[] {
  const found: Stretch[] = [];
  for (const { key, at } of ordered) {
    if (!modes.includes(key)) continue;
    const open = found.at(-1);
    if (open?.key === key) continue;
    if (open) open.to = at;
    found.push({ key, from: at, to: Math.max(at, end) });
  }
  return found;
}

/** Milliseconds for which each mode was open, even if zero. They sum to the time from the first such mark to `end`. */
export function openFor(ordered: readonly Placed[], modes: readonly MarkKey[], end: number): Record<MarkKey, number> {
  const sums: Record<MarkKey, number> = Object.fromEntries(modes.map((key) => [key, 0]));
  for (const { key, from, to } of stretches(ordered, modes, end)) sums[key] = (sums[key] ?? 0) + to - from;
  return sums;
}
