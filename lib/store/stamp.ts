// Owns the hybrid logical clock that orders changes across machines. Must not know what is stamped, nor read a clock.
import type { Stamp } from './types';

export interface Reading {
  /** Epoch milliseconds, 0 to 999,999,999,999,999. */
  wall: number;
  /** Changes within one millisecond, 0 to 1,679,615 (four base-36 digits). */
  counter: number;
}

const counterLimit = 36 ** 4;

/** Writes a reading as text whose order is its order in time, ties broken by device. */
export function formatStamp({ wall, counter }: Reading, device: string): Stamp {
  return `${String(wall).padStart(15, '0')}-${counter.toString(36).padStart(4, '0')}-${device}`;
}

/** Reads a stamp back. Anything that is no stamp reads as the beginning of time. */
export function readStamp(stamp: Stamp): Reading {
  const parts = /^(\d{15})-([0-9a-z]{4})-/.exec(stamp);
  return parts ? { wall: Number(parts[1]), counter: Number.parseInt(parts[2] ?? '0', 36) } : { wall: 0, counter: 0 };
}

/** The next reading: never before `now`, always after `last`, so a clock set back changes no order. */
export function tick(last: Reading, now: number): Reading {
  if (now > last.wall) return { wall: now, counter: 0 };
  const counter = last.counter + 1;
  return counter < counterLimit ? { wall: last.wall, counter } : { wall: last.wall + 1, counter: 0 };
}

/** The later of two readings. */
export function later(a: Reading, b: Reading): Reading {
  if (a.wall !== b.wall) return a.wall > b.wall ? a : b;
  return a.counter >= b.counter ? a : b;
}
