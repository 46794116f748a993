// Erases what is stored outside the database: the browser's small values, the copies of the log, and what this page
// holds in memory.
import { clearLastingBut } from '../../browser/lastingValues';
import { clearSessionBut } from '../../browser/sessionValues';
import { outbox } from '../../conversation/actions/outbox';
import { removeCopies } from './innerCopy';

/** The session value to keep: when this run of the browser began. It says nothing about the log. */
const spared = ['since'];

/** Erases everything that Coachside keeps outside its database. Rejects if something may be left. */
export async function eraseBeside(): Promise<void> {
  outbox.setState({ unsaved: [], fault: null });
  // This deletes the mark that there is a log, before the copies: leftover copies must never look like a lost log.
  await clearLastingBut([]);
  await removeCopies();
  await clearSessionBut(spared);
}
