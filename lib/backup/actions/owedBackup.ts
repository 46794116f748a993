// The backup that is owed once storing failed: the browser may not keep what it has then.
import { dropSession, keepSession, readSession } from '../../browser/sessionValues';
import { type Fault, onFault } from '../../database/storageFault';

const place = 'backupOwed';

/** A name for the last fault of this run of the browser that no whole backup was saved after; null for none. */
export const readOwed = (): Promise<string | null> => readSession<string>(place);

/** A whole backup was saved, begun after the fault of that name; it is owed still where another came meanwhile. */
export async function settleOwed(name: string | null): Promise<void> {
  if (name !== null && (await readOwed()) === name) await dropSession(place);
}

const isGrave = (fault: Fault): boolean => fault === 'full' || fault === 'refused';

/** From now on a backup is owed after any fault of this window that may cost the log. Returns how to stop. */
export const oweAfterFaults = (): (() => void) =>
  onFault((fault) => {
    if (isGrave(fault)) void keepSession({ [place]: crypto.randomUUID() }).catch(() => undefined);
  });
