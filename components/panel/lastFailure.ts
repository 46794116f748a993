// What was asked for and could not be stored, and is not kept either: it is said once, until the next success.
import { createStore } from 'zustand/vanilla';
import { type Fault, telling } from '../../lib/database/storageFault';
import type { Result } from '../../lib/result';

export const lastFailure = createStore<{ fault: Fault | null }>(() => ({ fault: null }));

/** Notes how an attempt went. */
export function note(fault: Fault | null): void {
  if (lastFailure.getState().fault !== fault) lastFailure.setState({ fault });
}

/** Attempts a write that is not kept where it fails, and notes how it stands. */
export const tryTo = <T>(work: () => Promise<T>): Promise<Result<T, Fault>> => telling(work, note);
