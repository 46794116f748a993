// Measures with a past stored, in two browsers side by side: one with a short past and one with a long one.
import { extensionFor, launch } from '../browsers/launch';
import type { Rig } from '../browsers/rig';
import { english } from '../setup/englishWords';
import type { Comparison } from './figures';
import { storedLimits } from './limits';
import { measurePresses } from './press';
import { measureReady, panelIn, wordIn } from './ready';
import { pastOf, store } from './seed';

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

async function measure(short: Rig, long: Rig): Promise<Comparison[]> {
  console.log(`Opening pages, ${openings} times each …`);
  const pages = [panelIn(short), wordIn(short), panelIn(long)];
  const [panel = [], word = [], panelOfMany = []] = await measureReady(pages, openings);
  console.log(`Pressing keys, ${presses} times in each panel …`);
  const [atFew, atMany] = await measurePresses([short, long], presses);
  const { press = [], bare = [] } = atFew ?? {};
  return storedLimits({ few, many, press, bare, pressOfMany: atMany?.press ?? [], panel, word, panelOfMany });
}

/** Compares a short stored past with a long one. */
export async function compareStored(): Promise<Comparison[]> {
  console.log(`Storing ${few} talks in one browser and ${many} in another …`);
  const rigs: Rig[] = [];
  try {
    for (const talks of [few, many]) rigs.push(await withPast(talks));
    const [short, long] = rigs;
    if (!short || !long) throw new Error('A browser did not start.');
    return await measure(short, long);
  } finally {
    for (const rig of rigs) await rig.close();
  }
}
