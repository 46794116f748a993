// Makes a page's disk fail in several ways: full, hanging, unreadable, and working again.
import type { Tab } from '../../browsers/rig';
import { word } from './setting';

/** From now on storing fails in this page as on a full disk, until `refill`; `as` is the error the browser reports. */
export const fillDisk = (page: Tab, as: 'QuotaExceededError' | 'UnknownError' = 'QuotaExceededError'): Promise<void> =>
  page.evaluate((name: string) => {
    const real = IDBObjectStore.prototype.put;
    const refill = () => {
      IDBObjectStore.prototype.put = real;
    };
    Object.assign(globalThis, { refill });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', name);
    };
  }, as);

export const refill = (page: Tab): Promise<void> =>
  page.evaluate(() => (globalThis as unknown as { refill(): void }).refill());

/** Until `refill`, every write of this page stays pending for ever and stores nothing. */
export const hangWrites = (page: Tab): Promise<void> =>
  page.evaluate(() => {
    const real = IDBDatabase.prototype.transaction;
    const { put, add } = IDBObjectStore.prototype;
    const dead: unknown = new Proxy(() => undefined, {
      get: (_, name) => (name === 'then' ? undefined : dead),
      set: () => true,
      apply: () => dead,
    });
    const refill = () => {
      IDBDatabase.prototype.transaction = real;
      Object.assign(IDBObjectStore.prototype, { put, add });
    };
    Object.assign(globalThis, { refill });
    // A database opened before begins its transactions without the prototype.
    Object.assign(IDBObjectStore.prototype, { put: () => dead, add: () => dead });
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      return mode === 'readwrite' ? (dead as IDBTransaction) : real.call(this, stores, mode, options);
    };
  });

/** From now on no rows of a talk can be read in this page, until `refill`. */
export const failReads = (page: Tab): Promise<void> =>
  page.evaluate(() => {
    const real = IDBIndex.prototype.getAll;
    const refill = () => {
      IDBIndex.prototype.getAll = real;
    };
    Object.assign(globalThis, { refill });
    IDBIndex.prototype.getAll = () => {
      throw new DOMException('cannot be read', 'UnknownError');
    };
  });

/** Presses *Try again* if it is still there: an automatic retry may have succeeded a moment ago. */
export const tryAgain = (page: Tab): Promise<void> =>
  page.evaluate((name: string) => {
    [...document.querySelectorAll('button')].find((button) => button.textContent === name)?.click();
  }, word('try_again'));

export const noAlert = (page: Tab): Promise<unknown> =>
  page.waitFor('the notice to go', () => document.querySelector('[role=alert]') === null);

export const marksIn = (text: string): number =>
  text.split('\n').filter((line) => line.includes('"table":"marks"')).length;

/** From now on an open transaction blocks all tables a press needs, in every window, until `refill` in this page. */
export const holdMarks = (page: Tab): Promise<void> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('coachside');
    await new Promise((done) => {
      opening.onsuccess = done;
    });
    const names = ['conversations', 'marks', 'reflections'];
    const store = opening.result.transaction(names, 'readwrite').objectStore('marks');
    let holds = true;
    const refill = () => {
      holds = false;
    };
    Object.assign(globalThis, { refill });
    const hold = () => {
      if (holds) store.get('nothing').onsuccess = hold;
      else opening.result.close();
    };
    hold();
  });
