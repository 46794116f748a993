// The presses that could not be stored: kept beside the database, through an update too, tried again until in it.
import { dropLasting, keepLasting, readLastingOf } from '../../browser/lastingValues';
import { dropSession, keepSession, readSession, readSessionOf } from '../../browser/sessionValues';
import { reopen } from '../../database/database';
import { inTime, reattempt } from '../../database/storageFault';
import { logMark, type Press, unlog } from './logMark';
import { outbox, retry, store } from './outbox';

// A name for each, so that two windows never write over each other's.
const places = 'unsaved/';
const place = (id: string): string => `${places}${id}`;

// Those of a panel are its own while this run lasts: it shows, stores and takes them back. After it they are anybody's.
const ownPlaces = 'waiting/';
const ownPlace = (id: string): string => `${ownPlaces}${id}`;
interface Own {
  press: Press;
  /** When the run began that the panel stood open in. */
  run: number | null;
}
const thisRun = (): Promise<number | null> => readSession<number>('since');

/** Presses not stored yet that no open panel sees to, oldest first. */
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

/** Keeps a press. In memory first, as the disk that did not take it may take nothing at all. */
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

const waitsHere = (id: string): boolean => outbox.getState().unsaved.some((job) => job.id === id);

// One after the other, so that nothing is kept after it was let go.
let keeping: Promise<unknown> = Promise.resolve();
const inLine = (work: () => Promise<unknown>): void => {
  keeping = keeping.then(work).catch(() => undefined);
};

async function keepOwn(press: Press): Promise<void> {
  const own: Own = { press, run: await thisRun() };
  if (waitsHere(press.id)) await keepLasting({ [ownPlace(press.id)]: own });
}

// The same press may have been tried once more meanwhile.
const letGo = async (id: string): Promise<void> => (waitsHere(id) ? undefined : dropLasting(ownPlace(id)));

/**
 * From now on a press that waits in this window's outbox is kept on disk as well, as an update of the extension closes
 * the window without asking. Returns how to stop.
 */
export const keepUnsaved = (): (() => void) =>
  outbox.subscribe(({ unsaved }, { unsaved: before }) => {
    // What has a way to be dropped was kept before it came here.
    for (const { id, press, dropped } of unsaved)
      if (press && !dropped && !before.some((job) => job.id === id)) inLine(() => keepOwn(press));
    for (const { id, press, dropped } of before)
      if (press && !dropped && !unsaved.some((job) => job.id === id)) inLine(() => letGo(id));
  });

/** Brings what is kept into this window's outbox too: there it is shown, counted, copied and tried again. */
export async function adoptKept(): Promise<void> {
  for (const press of await readKept()) {
    const { id } = press;
    if (waitsHere(id)) continue;
    void store({ id, press, run: () => storeOne(press, Date.now()), dropped: () => takeAway(id) });
  }
  // What is kept no more need not wait here either.
  await retry();
}
