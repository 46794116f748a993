// Wires what was asked for and could not be stored, and is not kept either: it is said once, until the next success.
import { createStore } from 'zustand/vanilla';
import type { Result } from '../../lib/result';
import { attempt, type Fault } from '../../lib/store/fault';

export const undone = createStore<{ fault: Fault | null }>(() => ({ fault: null }));

/** Notes how an attempt went, and passes it on. */
export function note<T>(result: Result<T, Fault>): Result<T, Fault> {
  const fault = result.ok ? null : result.error;
  if (undone.getState().fault !== fault) undone.setState({ fault });
  return result;
}

/** Attempts a write that is not kept where it fails, and notes how it went. */
export const tryTo = async <T>(work: () => Promise<T>): Promise<Result<T, Fault>> => note(await attempt(work));
