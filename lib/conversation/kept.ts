// Owns the presses of shortcuts that could not be stored: kept while the browser runs, tried again until on disk.
import { dropSession, keepSession, readSessionOf } from '../browser/session';
import { attempt } from '../store/fault';
import { logMark, type Press } from './marks';
import { outbox, retry, store } from './outbox';

// A name for each, so that two windows never write over each other's.
const places = 'unsaved/';
const place = (id: string): string => `${places}${id}`;

/** Presses not stored yet, oldest first. */
export const readKept = (): Promise<Press[]> => readSessionOf<Press>(places);

export const keepPress = (press: Press): Promise<void> => keepSession({ [place(press.id)]: press });

const forget = (id: string): Promise<void> => dropSession(place(id));

async function storeOne(press: Press, now: number): Promise<void> {
  // Stored or taken back elsewhere meanwhile.
  if (!(await readKept()).some(({ id }) => id === press.id)) return;
  await logMark(press, now);
  await forget(press.id);
}

/** Tries all that is kept again, oldest first. Whether nothing is left. */
export async function storeKept(now: number): Promise<boolean> {
  for (const press of await readKept()) if (!(await attempt(() => storeOne(press, now))).ok) return false;
  return true;
}

/** Takes back the press of a conversation kept last; undefined where none is kept. */
export async function takeBackKept(conversationId: string): Promise<Press | undefined> {
  const press = (await readKept()).findLast((one) => one.conversationId === conversationId);
  if (press) await forget(press.id);
  return press;
}

/** Brings what is kept into this window's outbox too: there it is shown, counted, copied and tried again. */
export async function adoptKept(): Promise<void> {
  for (const press of await readKept()) {
    const { id } = press;
    if (outbox.getState().unsaved.some((job) => job.id === id)) continue;
    void store({ id, press, run: () => storeOne(press, Date.now()), dropped: () => forget(id) });
  }
  // What is kept no more need not wait here either.
  await retry();
}
