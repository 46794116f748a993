// What can go wrong with storing and reading, as values that can be shown to a person.
import type { Table } from 'dexie';
import { fail, ok, type Result } from '../result';
import { db, reopen } from './database';
import { openClock } from './writeRows';
import { writeChannel } from './writeSignal';

/**
 * `full`: no room on the disk; `refused`: the browser lets the extension store nothing; `slow`: no result in time, but
 * one may still come; `newer`: the data is from a newer Coachside; `upgrade`: the data could not be brought to this
 * version; `unknown`: anything else.
 */
export type Fault = 'full' | 'refused' | 'slow' | 'newer' | 'upgrade' | 'unknown';

/** Milliseconds after which an attempt to store that has not settled counts as not stored. */
export const settlesWithin = 2000;
/** Milliseconds after which a read that has not answered is reported. */
export const answersWithin = 5000;

/** Whether this code can no longer use the log: what it read before must not stay on screen as if it were current. */
export const isShut = (fault: Fault): boolean => fault === 'newer' || fault === 'upgrade';

const faultByName: Record<string, Fault> = {
  QuotaExceededError: 'full',
  NewerDatabase: 'newer',
  UpgradeError: 'upgrade',
  MissingAPIError: 'refused',
  InvalidStateError: 'refused',
  SecurityError: 'refused',
  UnknownError: 'refused',
  OpenFailedError: 'refused',
  // Calls that waited for a connection that did not answer.
  DatabaseClosedError: 'slow',
};

/** Names the fault behind an error, looking through the errors it wraps. */
export function faultOf(error: unknown): Fault {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; depth += 1) {
    const inner: unknown = 'inner' in cause && cause.inner !== cause ? cause.inner : undefined;
    const fault = faultByName[cause.name];
    if (fault && !(inner instanceof Error && faultByName[inner.name])) return fault;
    cause = inner;
  }
  return 'unknown';
}

const hearers = new Set<(fault: Fault) => void>();

/** Calls back on every fault, except when a retry fails again. Returns a function to stop. */
export function onFault(hear: (fault: Fault) => void): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}

export const tellFault = (fault: Fault): void => {
  for (const hear of hearers) hear(fault);
};

/** Like attempt, for a retry: does not notify the listeners of onFault. */
export async function reattempt<T>(work: () => Promise<T>): Promise<Result<T, Fault>> {
  try {
    return ok(await work());
  } catch (error) {
    const fault = faultOf(error);
    if (fault === 'unknown') console.error(error);
    return fail(fault);
  }
}

/** Runs a write or a read and turns what can go wrong into a value. */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T, Fault>> {
  const result = await reattempt(work);
  if (!result.ok) tellFault(result.error);
  return result;
}

/** The outcome, or `slow` if there is none within `limit` milliseconds. One that comes later is passed to `late`. */
export function inTime<T>(
  outcome: Promise<Result<T, Fault>>,
  late: (result: Result<T, Fault>) => void = () => undefined,
  limit = settlesWithin,
): Promise<Result<T, Fault>> {
  return new Promise((resolve) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      resolve(fail('slow'));
    }, limit);
    void outcome.then((result) => {
      clearTimeout(timer);
      if (isLate) late(result);
      else resolve(result);
    });
  });
}

/**
 * Attempts a write that is not retried, and reports its state: `slow` if there is no result in time, then null once it
 * is done, or the fault.
 */
export async function telling<T>(
  work: () => Promise<T>,
  tell: (fault: Fault | null) => void,
): Promise<Result<T, Fault>> {
  const timer = setTimeout(() => {
    tell('slow');
    reopen();
  }, settlesWithin);
  const result = await attempt(work);
  clearTimeout(timer);
  tell(result.ok ? null : result.error);
  return result;
}

/** One strict transaction over the given tables and the tombstones, which deletions need. Resolves once on disk. */
export async function write<T>(tables: Table[], work: () => Promise<T>): Promise<T> {
  await openClock();
  writeChannel().postMessage(null);
  // Dexie keeps a transaction open across awaits only in async functions.
  return db.transaction('rw', [...tables, db.tombstones], async () => work());
}
