// Measures a press in a panel against a bare strict put of the same row in the same page. Both end when their
// transaction completes, that is, when it is on disk. What the panel then reads and draws is not included.
import type { inPage } from '../browsers/locate';
import type { Rig, Tab } from '../browsers/rig';
import { english } from '../setup/englishWords';
import type { Series } from './figures';
import { openWith, rest } from './page';

declare const allOf: typeof inPage.allOf;

interface Gauge {
  /** The row that the last press stored. */
  row: unknown;
  /** Called when the transaction of a press is on disk, with the page's time. */
  stored(at: number): void;
  /** A database with only a table like that of marks. */
  bare?: IDBDatabase;
}
type Gauged = typeof globalThis & { gauge: Gauge };

/** Runs in the panel before its own code: observes its strict transactions over marks and the rows they put. */
function watch(): void {
  const gauge: Gauge = { row: null, stored: () => {} };
  (globalThis as Gauged).gauge = gauge;
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (tables, mode, options) {
    const transaction = begin.call(this, tables, mode, options);
    const ofPress = this.name === 'coachside' && mode === 'readwrite' && [tables].flat().includes('marks');
    if (ofPress && transaction.durability === 'strict') {
      transaction.addEventListener('complete', () => gauge.stored(performance.now()));
    }
    return transaction;
  };
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (row, ...key) {
    if (this.name === 'marks') gauge.row = row;
    return put.call(this, row, ...key);
  };
}

/** Runs in the panel: creates the bare table. */
async function openBare(): Promise<void> {
  const opening = indexedDB.open('bare', 1);
  opening.onupgradeneeded = () => {
    const marks = opening.result.createObjectStore('marks', { keyPath: 'id' });
    marks.createIndex('conversationId', 'conversationId');
  };
  await new Promise((done, fail) => Object.assign(opening, { onsuccess: done, onerror: fail }));
  (globalThis as Gauged).gauge.bare = opening.result;
}

/** Runs in the panel: waits until `presses` presses are counted. */
async function counted(presses: number): Promise<void> {
  const shown = () =>
    allOf('button', { source: '^\\d+ (ASK|TELL)', flags: '' })
      .map((key) => Number.parseInt(key.textContent ?? '', 10))
      .reduce((sum, count) => sum + count, 0);
  while (shown() !== presses) await new Promise(requestAnimationFrame);
}

/** Runs in the panel: the milliseconds of one press of a letter. */
async function press(letter: string): Promise<number> {
  const { gauge } = globalThis as Gauged;
  const stored = new Promise<number>((done) => {
    gauge.stored = done;
  });
  const began = performance.now();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: letter, bubbles: true }));
  return (await stored) - began;
}

/** Runs in the panel: the milliseconds of a bare put of the last stored row. */
async function putBare(): Promise<number> {
  const { bare, row } = (globalThis as Gauged).gauge;
  if (!bare) throw new Error('The bare table is not open.');
  const began = performance.now();
  const transaction = bare.transaction('marks', 'readwrite', { durability: 'strict' });
  transaction.objectStore('marks').put(row);
  const stored = await new Promise<number>((done, fail) => {
    transaction.oncomplete = () => done(performance.now());
    transaction.onabort = fail;
  });
  return stored - began;
}

async function settle(panel: Tab, presses: number): Promise<void> {
  await panel.evaluate(counted, presses);
  await panel.evaluate(rest);
}

async function startIn(rig: Rig): Promise<Tab> {
  const panel = await openWith({ rig, path: 'sidepanel.html' }, watch);
  await panel.click('button', english('start'));
  await panel.spot('button', /^0 ASK/);
  await panel.evaluate(openBare);
  return panel;
}

/** Starts a talk in each browser and presses keys in turn; returns the times of presses and of bare puts. */
export async function measurePresses(rigs: readonly Rig[], times: number): Promise<{ press: Series; bare: Series }[]> {
  const warmUp = 10;
  const sides = [];
  for (const rig of rigs) sides.push({ panel: await startIn(rig), press: [] as number[], bare: [] as number[] });
  for (let turn = 0; turn < warmUp + times; turn += 1) {
    for (const side of turn % 2 ? sides : sides.toReversed()) {
      await settle(side.panel, turn);
      const pressed = await side.panel.evaluate(press, turn % 2 ? 'a' : 't');
      await settle(side.panel, turn + 1);
      const put = await side.panel.evaluate(putBare);
      if (turn < warmUp) continue;
      side.press.push(pressed);
      side.bare.push(put);
    }
  }
  for (const { panel } of sides) await panel.close();
  return sides;
}
