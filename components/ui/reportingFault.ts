// How the log's pages do a write: what failed is said, and the keyboard is not left on what is gone.
import { type Fault, telling } from '../../lib/database/storageFault';

/** Does a write and says what went wrong; what came of it, or undefined. */
export const reportingFault =
  (onFault: (fault: Fault | null) => void) =>
  async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    const result = await telling(work, onFault);
    return result.ok ? result.value : undefined;
  };

/** A pressed button goes with what it was pressed for: the focus must not go with it. */
export const toHeading = (): void => document.querySelector('h1')?.focus();
