// Last failed write that is not retried; shown until the next successful one.
import { createStore } from 'zustand/vanilla';
import { type Fault, telling } from '../../lib/database/storageFault';
import type { Result } from '../../lib/result';

export const lastFailure = createStore<{ fault: Fault | null }>(() => ({ fault: null }));

/** Records the outcome of an attempt. */
export function note(fault: Fault | null): void {
  if (lastFailure.getState().fault !== fault) lastFailure.setState({ fault });
}

/** Attempts a write that is not retried if it fails, and records the outcome. */
export const tryTo = <T>(work: () => Promise<T>): Promise<Result<T, Fault>> => telling(work, note);
