// Owns erasing what lies beside the database: the browser's small values, and what this page holds in memory.
import { clearLastingBut } from '../browser/lasting';
import { clearSessionBut } from '../browser/session';
import { outbox } from '../conversation/outbox';

/** Of what goes with the browser's run, what says nothing of the log: when the run began. */
const spared = ['since'];

/** Erases everything that Coachside keeps outside its database. Rejects where something of it may be left. */
export async function eraseBeside(): Promise<void> {
  outbox.setState({ unsaved: [], fault: null });
  await clearLastingBut([]);
  await clearSessionBut(spared);
}
