// Owns what can go wrong with storing, as values a person can be told. Must not know what was being stored.
import type { Table } from 'dexie';
import { fail, ok, type Result } from '../result';
import { db } from './db';
import { openClock } from './write';

/**
 * `full`: no room on the disk; `refused`: the browser lets the extension store nothing; `newer`: the data is from a
 * newer Coachside; `upgrade`: the data could not be brought to this version; `unknown`: anything else.
 */
export type Fault = 'full' | 'refused' | 'newer' | 'upgrade' | 'unknown';

const faultByName: Record<string, Fault> = {
  QuotaExceededError: 'full',
  NewerDatabase: 'newer',
  UpgradeError: 'upgrade',
  MissingAPIError: 'refused',
  InvalidStateError: 'refused',
  SecurityError: 'refused',
  UnknownError: 'refused',
  OpenFailedError: 'refused',
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

/** Runs a write and turns what storing can do wrong into a value. */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T, Fault>> {
  try {
    return ok(await work());
  } catch (error) {
    const fault = faultOf(error);
    if (fault === 'unknown') console.error(error);
    return fail(fault);
  }
}

/** One strict transaction over the given tables, and the tombstones every deletion needs. Resolves once on disk. */
export async function write<T>(tables: Table[], work: () => Promise<T>): Promise<T> {
  await openClock();
  // Dexie keeps a transaction open over the awaits of async functions alone.
  return db.transaction('rw', [...tables, db.tombstones], async () => work());
}
