// The benchmark: two browsers side by side, one with a short past stored and one with a long one, measured in turn.
import { firstLoad, gzipped } from '../built/output';
import { extensionFor, launch } from '../harness/launch';
import type { Rig } from '../harness/rig';
import { english } from '../harness/words';
import { isOver } from './figures';
import { comparisonsOf, type Measured } from './limits';
import { measurePresses } from './press';
import { measureReady } from './ready';
import { pastOf, store } from './seed';
import { tableOf } from './table';

const few = 10;
const many = 1000;
const presses = 200;
const openings = 20;

async function withPast(talks: number): Promise<Rig> {
  const rig = await launch('chromium', { extension: extensionFor('chromium', 'bench') });
  const panel = await rig.page('sidepanel.html');
  await panel.spot('button', english('start'));
  await store(panel, pastOf(talks, Date.now()));
  await panel.close();
  return rig;
}

async function measure(short: Rig, long: Rig): Promise<Measured> {
  console.log(`Opening pages, ${openings} times each …`);
  const pages = [
    { rig: short, path: 'sidepanel.html' },
    { rig: short, path: 'word.html' },
    { rig: long, path: 'sidepanel.html' },
  ] as const;
  const [panel = [], word = [], panelOfMany = []] = await measureReady(pages, openings);
  console.log(`Pressing keys, ${presses} times in each panel …`);
  const [atFew, atMany] = await measurePresses([short, long], presses);
  const { press = [], bare = [] } = atFew ?? {};
  return { few, many, press, bare, pressOfMany: atMany?.press ?? [], panel, word, panelOfMany };
}

function sayingSizes(): string {
  const panel = firstLoad('chrome', 'sidepanel.html').reduce((sum, path) => sum + gzipped('chrome', path), 0);
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const script = gzipped('chrome', 'content-scripts/meeting.js');
  return `Gzipped: content script ${kB(script)} (at most 8 kB), the panel's first load ${kB(panel)} (at most 130 kB).`;
}

console.log(`Storing ${few} talks in one browser and ${many} in another …`);
const rigs: Rig[] = [];
try {
  for (const talks of [few, many]) rigs.push(await withPast(talks));
  const [short, long] = rigs;
  if (!short || !long) throw new Error('A browser did not start.');
  const comparisons = comparisonsOf(await measure(short, long));
  console.log(`\n${short.version}\n\n${tableOf(comparisons)}\n\n${sayingSizes()}`);
  const over = comparisons.filter(isOver);
  for (const { name } of over) console.log(`Over what is allowed: ${name}`);
  if (over.length > 0) process.exitCode = 1;
} finally {
  for (const rig of rigs) await rig.close();
}
