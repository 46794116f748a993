// How the log's pages write: a failure is reported, and the keyboard focus does not stay on a removed element.
import { type Fault, telling } from '../../lib/database/storageFault';

/** Runs a write and reports what failed; its result, or undefined. */
export const reportingFault =
  (onFault: (fault: Fault | null) => void) =>
  async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    const result = await telling(work, onFault);
    return result.ok ? result.value : undefined;
  };

/** Moves the focus to the heading, because the pressed button disappears with what it was pressed for. */
export const toHeading = (): void => document.querySelector('h1')?.focus();
