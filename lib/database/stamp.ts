// The hybrid logical clock that orders changes across machines.
import type { Stamp } from './types';

export interface Reading {
  /** Epoch milliseconds, 0 to `lastWall`. */
  wall: number;
  /** Changes within one millisecond, 0 to 1,679,615 (four base-36 digits). */
  counter: number;
}

const counterLimit = 36 ** 4;

/** The last wall time of a stamp, in the year 27,321: a file with a later one is refused, and none is ever written. */
export const lastWall = 8e14;
/**
 * The latest time to which the clock follows stamps and the machine. After that it only counts up, and never reaches
 * the end in practice: eleven days are left, with more than a million changes in each of their milliseconds.
 */
export const lastFollowed = lastWall - 1e9;

/** Writes a reading as text whose order is its order in time, ties broken by device. */
export function formatStamp({ wall, counter }: Reading, device: string): Stamp {
  return `${String(wall).padStart(15, '0')}-${counter.toString(36).padStart(4, '0')}-${device}`;
}

/** Reads a stamp back. Anything that is not a stamp reads as time 0. */
export function readStamp(stamp: Stamp): Reading {
  const parts = /^(\d{15})-([0-9a-z]{4})-/.exec(stamp);
  return parts ? { wall: Number(parts[1]), counter: Number.parseInt(parts[2] ?? '0', 36) } : { wall: 0, counter: 0 };
}

/**
 * The next reading: never before `now`, always after `last`, so a clock that is set back does not change the order. The
 * last possible reading is returned unchanged.
 */
export function tick(last: Reading, now: number): Reading {
  const wall = Math.min(now, lastFollowed);
  if (wall > last.wall) return { wall, counter: 0 };
  if (last.counter + 1 < counterLimit) return { wall: last.wall, counter: last.counter + 1 };
  return last.wall < lastWall ? { wall: last.wall + 1, counter: 0 } : last;
}

/** A reading, limited to the latest time that the clock follows. */
export const followed = (reading: Reading): Reading =>
  reading.wall > lastFollowed ? { wall: lastFollowed, counter: 0 } : reading;

/** The later of two readings. */
export function later(a: Reading, b: Reading): Reading {
  if (a.wall !== b.wall) return a.wall > b.wall ? a : b;
  return a.counter >= b.counter ? a : b;
}
