// Measures a press until it is painted, in two browsers side by side, each in a talk that already has marks. Timed from
// the letter's event until its key shows another count and that frame is drawn.

import type { Mark } from '../../lib/conversation/types';
import { formatStamp } from '../../lib/database/stamp';
import { modesId } from '../../lib/key-sets/builtInKeySets';
import { extensionFor, launch } from '../browsers/launch';
import type { inPage } from '../browsers/locate';
import type { Rig, Tab } from '../browsers/rig';
import { english } from '../setup/englishWords';
import type { Comparison, Series } from './figures';
import { paintLimit } from './limits';
import { rest } from './page';
import { store } from './seed';

declare const allOf: typeof inPage.allOf;

const few = 20;
const many = 2000;
const presses = 100;
const warmUp = 10;

const stamp = formatStamp({ wall: 1, counter: 0 }, 'measured');

/** `count` marks of one talk, one per second, the four hats in turn. The last is older than any press. */
function marksBefore(conversationId: string, startedAt: number, count: number): Mark[] {
  const hats = ['coach', 'tell', 'mentor', 'feedback'];
  return Array.from({ length: count }, (_, index) => ({
    ...{ id: `mark-${String(index).padStart(5, '0')}`, stamp, conversationId },
    ...{ key: hats[index % hats.length] ?? 'coach', at: startedAt - (count - index) * 1000 },
  }));
}

/** Runs in the panel: the live talk. */
async function liveTalk(): Promise<{ id: string; startedAt: number }> {
  const opening = indexedDB.open('coachside');
  await new Promise((done, fail) => Object.assign(opening, { onsuccess: done, onerror: fail }));
  const asking = opening.result.transaction('conversations').objectStore('conversations').getAll();
  await new Promise((done, fail) => Object.assign(asking, { onsuccess: done, onerror: fail }));
  opening.result.close();
  return asking.result[0];
}

/** Opens a panel in a talk in the four hats with `count` marks. */
async function panelWith(rig: Rig, count: number): Promise<Tab> {
  const panel = await rig.page('sidepanel.html', [360, 700]);
  await panel.spot('button', english('start'));
  await store(panel, { settings: [{ id: 'keySet', stamp, value: modesId }] });
  await panel.reload();
  await panel.click('button', english('start'));
  await panel.spot('button', /^0 COACH/);
  const { id, startedAt } = await panel.evaluate(liveTalk);
  await store(panel, { marks: marksBefore(id, startedAt, count) });
  await panel.reload();
  await panel.spot('button', new RegExp(`^${(count / 4).toLocaleString('en')} COACH`));
  return panel;
}

/** Runs in the panel: milliseconds from the letter of a hat until its new count is drawn. */
async function press(letter: string, label: string): Promise<number> {
  const [key] = allOf('button', { source: `^[\\d,]+ ${label}`, flags: '' });
  const count = key?.firstElementChild;
  if (!count) throw new Error('The key is not there.');
  const before = count.textContent;
  const began = performance.now();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: letter, bubbles: true }));
  await new Promise<void>((done) => {
    const observer = new MutationObserver(() => {
      if (count.textContent === before) return;
      observer.disconnect();
      done();
    });
    observer.observe(count, { subtree: true, childList: true, characterData: true });
  });
  await new Promise(requestAnimationFrame);
  // A task posted in a frame runs once that frame is drawn.
  await new Promise<unknown>((drawn) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = drawn;
    port2.postMessage(null);
  });
  return performance.now() - began;
}

async function measure(panels: readonly Tab[]): Promise<Series[]> {
  const all: number[][] = panels.map(() => []);
  for (let turn = -warmUp; turn < presses; turn += 1) {
    for (const which of turn % 2 ? [0, 1] : [1, 0]) {
      const panel = panels[which];
      await panel?.evaluate(rest);
      const took = await (turn % 4 < 2 ? panel?.evaluate(press, 'h', 'COACH') : panel?.evaluate(press, 't', 'TELL'));
      if (turn >= 0 && took !== undefined) all[which]?.push(took);
    }
  }
  return all;
}

/** Compares a press in a talk with few marks and in one with many. */
export async function comparePaints(): Promise<Comparison> {
  console.log(`Pressing keys in talks with ${few} and with ${many} marks, ${presses} times each …`);
  const rigs: Rig[] = [];
  try {
    const panels: Tab[] = [];
    for (const count of [few, many]) {
      const rig = await launch('chromium', { extension: extensionFor('chromium', 'bench') });
      rigs.push(rig);
      panels.push(await panelWith(rig, count));
    }
    const [fewer = [], more = []] = await measure(panels);
    return paintLimit(fewer, more, { few, many });
  } finally {
    for (const rig of rigs) await rig.close();
  }
}
