// Owns the presses of shortcuts that could not be stored: kept while the browser runs, tried again until on disk.
import { dropSession, keepSession, readSession, readSessionOf } from '../browser/session';
import { reopen } from '../store/db';
import { inTime, reattempt } from '../store/fault';
import { logMark, type Press, unlog } from './marks';
import { outbox, retry, store } from './outbox';

// A name for each, so that two windows never write over each other's.
const places = 'unsaved/';
const place = (id: string): string => `${places}${id}`;

/** Presses not stored yet, oldest first. */
export const readKept = (): Promise<Press[]> => readSessionOf<Press>(places);

export const keepPress = (press: Press): Promise<void> => keepSession({ [place(press.id)]: press });

const forget = (id: string): Promise<void> => dropSession(place(id));

const takenPlace = (id: string): string => `taken/${id}`;

/** Lets go of one that was taken back. An attempt at it that hangs may store it yet, in whatever window: that is told here. */
async function takeAway(id: string): Promise<void> {
  await keepSession({ [takenPlace(id)]: true });
  await forget(id);
}

/** One that was kept is on disk by now: it need not be kept, and goes again where it was taken back meanwhile. */
export async function landed(press: Press, now: number): Promise<void> {
  if (await readSession(takenPlace(press.id))) await unlog(press, now);
  await forget(press.id);
}

async function storeOne(press: Press, now: number): Promise<void> {
  // Stored or taken back elsewhere meanwhile.
  if (!(await readKept()).some(({ id }) => id === press.id)) return;
  await logMark(press, now);
  await landed(press, now);
}

/** Tries all that is kept again, oldest first. Whether nothing is left. */
export async function storeKept(now: number): Promise<boolean> {
  for (const press of await readKept()) {
    const result = await inTime(reattempt(() => storeOne(press, now)));
    if (result.ok) continue;
    if (result.error === 'slow') reopen();
    return false;
  }
  return true;
}

/** Takes back the press of a conversation kept last; undefined where none is kept. */
export async function takeBackKept(conversationId: string): Promise<Press | undefined> {
  const press = (await readKept()).findLast((one) => one.conversationId === conversationId);
  if (press) await takeAway(press.id);
  return press;
}

/** Brings what is kept into this window's outbox too: there it is shown, counted, copied and tried again. */
export async function adoptKept(): Promise<void> {
  for (const press of await readKept()) {
    const { id } = press;
    if (outbox.getState().unsaved.some((job) => job.id === id)) continue;
    void store({ id, press, run: () => storeOne(press, Date.now()), dropped: () => takeAway(id) });
  }
  // What is kept no more need not wait here either.
  await retry();
}
