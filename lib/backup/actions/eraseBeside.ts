// Erasing what lies beside the database: the browser's small values, the copies of the log, and what this page holds in
// memory.
import { clearLastingBut } from '../../browser/lastingValues';
import { clearSessionBut } from '../../browser/sessionValues';
import { outbox } from '../../conversation/actions/outbox';
import { removeCopies } from './innerCopy';

/** Of what goes with the browser's run, what says nothing of the log: when the run began. */
const spared = ['since'];

/** Erases everything that Coachside keeps outside its database. Rejects where something of it may be left. */
export async function eraseBeside(): Promise<void> {
  outbox.setState({ unsaved: [], fault: null });
  // The mark that there is a log goes with the small values, before the copies: what is left is never taken for a lost log.
  await clearLastingBut([]);
  await removeCopies();
  await clearSessionBut(spared);
}
