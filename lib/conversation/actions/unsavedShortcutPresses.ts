// Presses that could not be stored. They are kept outside the database, survive an update, and are retried.
import { dropLasting, keepLasting, readLastingOf } from '../../browser/lastingValues';
import { dropSession, keepSession, readSession, readSessionOf } from '../../browser/sessionValues';
import { reopen } from '../../database/database';
import { inTime, reattempt } from '../../database/storageFault';
import { logMark, type Press, unlog } from './logMark';
import { outbox, retry, store } from './outbox';

// One entry per press, so that two windows never overwrite each other's.
const places = 'unsaved/';
const place = (id: string): string => `${places}${id}`;

// A panel's presses are its own while this run of the browser lasts: it shows, stores and undoes them. After that run,
// any window may.
const ownPlaces = 'waiting/';
const ownPlace = (id: string): string => `${ownPlaces}${id}`;
interface Own {
  press: Press;
  /** When the run of the browser began in which the panel was open. */
  run: number | null;
}
const thisRun = (): Promise<number | null> => readSession<number>('since');

/** Presses not stored yet that no open panel handles, oldest first. */
export async function readKept(): Promise<Press[]> {
  const [here, lasting, own, run] = await Promise.all([
    readSessionOf<Press>(places),
    readLastingOf<Press>(places),
    readLastingOf<Own>(ownPlaces),
    thisRun(),
  ]);
  const left = own.filter((one) => one.run !== run).map(({ press }) => press);
  const all = new Map([...left, ...lasting, ...here].map((press) => [press.id, press]));
  return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Keeps a press: in memory first, as the disk that refused it may refuse everything. */
export async function keepPress(press: Press): Promise<void> {
  const value = { [place(press.id)]: press };
  await keepSession(value);
  await keepLasting(value).catch(() => undefined);
}

async function forget(id: string): Promise<void> {
  await dropLasting(ownPlace(id));
  await dropLasting(place(id));
  await dropSession(place(id));
}

const takenPlace = (id: string): string => `taken/${id}`;

/**
 * Discards a press that was undone, and records the undo: an attempt that hangs, in any window, may still store the
 * press, and `landed` then deletes it.
 */
async function takeAway(id: string): Promise<void> {
  await keepSession({ [takenPlace(id)]: true });
  await forget(id);
}

/** A kept press is now on disk: stop keeping it, and delete it from there if it was undone in the meantime. */
export async function landed(press: Press, now: number): Promise<void> {
  if (await readSession(takenPlace(press.id))) await unlog(press, now);
  await forget(press.id);
}

async function storeOne(press: Press, now: number): Promise<void> {
  // Stored or undone elsewhere in the meantime.
  if (!(await readKept()).some(({ id }) => id === press.id)) return;
  await logMark(press, now);
  await landed(press, now);
}

/** Retries all kept presses, oldest first. True if none is left. */
export async function storeKept(now: number): Promise<boolean> {
  for (const press of await readKept()) {
    const result = await inTime(reattempt(() => storeOne(press, now)));
    if (result.ok) continue;
    if (result.error === 'slow') reopen();
    return false;
  }
  return true;
}

/** Undoes the newest kept press of a conversation; undefined if there is none. */
export async function takeBackKept(conversationId: string): Promise<Press | undefined> {
  const press = (await readKept()).findLast((one) => one.conversationId === conversationId);
  if (press) await takeAway(press.id);
  return press;
}

const waitsHere = (id: string): boolean => outbox.getState().unsaved.some((job) => job.id === id);

// One at a time, so that no press is kept after it was discarded.
let keeping: Promise<unknown> = Promise.resolve();
const inLine = (work: () => Promise<unknown>): void => {
  keeping = keeping.then(work).catch(() => undefined);
};

async function keepOwn(press: Press): Promise<void> {
  const own: Own = { press, run: await thisRun() };
  if (waitsHere(press.id)) await keepLasting({ [ownPlace(press.id)]: own });
}

// The same press may be waiting again by now.
const letGo = async (id: string): Promise<void> => (waitsHere(id) ? undefined : dropLasting(ownPlace(id)));

/**
 * From now on also keeps on disk every press that waits in this window's outbox, as an update of the extension closes
 * the window without asking. Returns a function that stops this.
 */
export const keepUnsaved = (): (() => void) =>
  outbox.subscribe(({ unsaved }, { unsaved: before }) => {
    // A job with `dropped` comes from adoptKept, so its press is kept already.
    for (const { id, press, dropped } of unsaved)
      if (press && !dropped && !before.some((job) => job.id === id)) inLine(() => keepOwn(press));
    for (const { id, press, dropped } of before)
      if (press && !dropped && !unsaved.some((job) => job.id === id)) inLine(() => letGo(id));
  });

/** Adds the kept presses to this window's outbox, where they are shown, counted, copied and retried. */
export async function adoptKept(): Promise<void> {
  for (const press of await readKept()) {
    const { id } = press;
    if (waitsHere(id)) continue;
    void store({ id, press, run: () => storeOne(press, Date.now()), dropped: () => takeAway(id) });
  }
  // The retry also clears jobs whose press is no longer kept: for those storeOne does nothing.
  await retry();
}
