// Owns the presses that could not be stored: kept beside the database, through an update too, tried again until in it.
import { dropLasting, keepLasting, readLastingOf } from '../browser/lasting';
import { dropSession, keepSession, readSessionOf } from '../browser/session';
import { attempt } from '../store/fault';
import { logMark, type Press } from './marks';
import { type Job, outbox, retry, store } from './outbox';

// A name for each, so that two windows never write over each other's.
const places = 'unsaved/';
const place = (id: string): string => `${places}${id}`;

/** Presses not stored yet, oldest first. */
export async function readKept(): Promise<Press[]> {
  const [here, lasting] = await Promise.all([readSessionOf<Press>(places), readLastingOf<Press>(places)]);
  const later = lasting.filter(({ id }) => !here.some((one) => one.id === id));
  return [...later, ...here].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Keeps a press. In memory first, as the disk that did not take it may take nothing at all. */
export async function keepPress(press: Press): Promise<void> {
  const value = { [place(press.id)]: press };
  await keepSession(value);
  await keepLasting(value).catch(() => undefined);
}

async function forget(id: string): Promise<void> {
  await dropLasting(place(id));
  await dropSession(place(id));
}

async function storeBy(run: () => Promise<unknown>, { id }: Press): Promise<void> {
  // Stored or taken back elsewhere meanwhile.
  if (!(await readKept()).some((one) => one.id === id)) return;
  await run();
  await forget(id);
}

const storeOne = (press: Press, now: number): Promise<void> => storeBy(() => logMark(press, now), press);

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

/** A job whose press is kept: whichever window or the background is first stores it, or takes it back for all. */
const shared = (job: Job, press: Press): Job => ({
  ...job,
  press,
  run: () => storeBy(job.run, press),
  dropped: () => forget(press.id),
});

// One after the other, so that nothing is kept after it was let go.
let keeping: Promise<unknown> = Promise.resolve();
const inLine = (work: () => Promise<unknown>): void => {
  keeping = keeping.then(work).catch(() => undefined);
};

const waitsHere = (id: string): boolean => outbox.getState().unsaved.some((job) => job.id === id);

async function keepOne(press: Press): Promise<void> {
  if (!waitsHere(press.id)) return;
  await keepPress(press);
  if (!waitsHere(press.id)) return forget(press.id);
  const { unsaved } = outbox.getState();
  outbox.setState({ unsaved: unsaved.map((job) => (job.id === press.id ? shared(job, press) : job)) });
}

// The same press may have been tried once more meanwhile.
const letGo = async (id: string): Promise<void> => (waitsHere(id) ? undefined : forget(id));

/**
 * From now on a press that waits in this window's outbox is kept as well, as an update of the extension closes the
 * window without asking. Returns how to stop.
 */
export const keepUnsaved = (): (() => void) =>
  outbox.subscribe(({ unsaved }, { unsaved: before }) => {
    // What has a way to be dropped was kept before it came here.
    for (const { id, press, dropped } of unsaved)
      if (press && !dropped && !before.some((job) => job.id === id)) inLine(() => keepOne(press));
    for (const { id, press } of before) if (press && !unsaved.some((job) => job.id === id)) inLine(() => letGo(id));
  });

/** Brings what is kept into this window's outbox too: there it is shown, counted, copied and tried again. */
export async function adoptKept(): Promise<void> {
  for (const press of await readKept()) {
    const { id } = press;
    if (waitsHere(id)) continue;
    void store(shared({ id, run: () => logMark(press, Date.now()) }, press));
  }
  // What is kept no more need not wait here either.
  await retry();
}
