// The backup that is owed after storing failed: the browser may then lose what it has already stored.
import { dropSession, keepSession, readSession } from '../../browser/sessionValues';
import { type Fault, onFault } from '../../database/storageFault';

const place = 'backupOwed';

/** Id of the last fault in this run of the browser, if no complete backup was saved since; otherwise null. */
export const readOwed = (): Promise<string | null> => readSession<string>(place);

/** Call when a complete backup, begun after the fault `name`, was saved. After a newer fault one is still owed. */
export async function settleOwed(name: string | null): Promise<void> {
  if (name !== null && (await readOwed()) === name) await dropSession(place);
}

const isGrave = (fault: Fault): boolean => fault === 'full' || fault === 'refused';

/** From now on a backup is owed after any fault in this window that may cost the log. Returns a function to stop. */
export const oweAfterFaults = (): (() => void) =>
  onFault((fault) => {
    if (isGrave(fault)) void keepSession({ [place]: crypto.randomUUID() }).catch(() => undefined);
  });
