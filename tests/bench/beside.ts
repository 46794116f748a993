// Measures during a call: what our script costs the call's page, and how soon all surfaces show a tap.
import { preferCard } from '../browsers/chooseCard';
import { extensionFor, launch } from '../browsers/launch';
import type { Rig } from '../browsers/rig';
import { type Hosts, serveHosts } from '../servers/meetingHosts';
import { cardIn } from './card';
import { type Comparison, isOver } from './figures';
import { type Held, holdCall, withTimer } from './hold';
import { cardLimit, heldLimit, reachLimit } from './limits';
import { measureReach, openSurfaces } from './reach';
import { measureReady, panelIn } from './ready';

const seconds = 120;
/** Long enough to see the planted timer. */
const trialSeconds = 5;
const taps = 40;
const openings = 20;

/** Runs `work` in a browser with this extension and the made-up call pages. */
async function beside<T>(extension: string, work: (rig: Rig) => Promise<T>): Promise<T> {
  const hosts: Hosts = await serveHosts();
  try {
    const rig = await launch('chromium', { extension, proxy: hosts.proxy });
    try {
      return await work(rig);
    } finally {
      await rig.close();
    }
  } finally {
    await hosts.close();
  }
}

/** Checks the measurement itself: throws if a script with a repeating timer would pass. */
async function tryMeasure(extension: string): Promise<void> {
  console.log(`Holding a call page for ${trialSeconds} seconds with a timer planted in our script …`);
  const planted = (copy: string) => beside(copy, (rig) => holdCall(rig, trialSeconds));
  const held: Held = await withTimer(extension, planted);
  if (!isOver(heldLimit(held)) || held.timers.length === 0)
    throw new Error('The timer that was planted was not seen: what is said of a held call page means nothing.');
}

export interface Beside {
  /** The browser's name and version. */
  version: string;
  comparisons: Comparison[];
  /** What our script repeats in a held call page, in words. Must be empty. */
  timers: string[];
}

export async function compareBeside(): Promise<Beside> {
  const extension = extensionFor('chromium', 'bench');
  await tryMeasure(extension);
  return beside(extension, async (rig) => {
    console.log(`Holding a call page for ${seconds} seconds …`);
    const held = await holdCall(rig, seconds);
    console.log(`Opening the card and the panel, ${openings} times each …`);
    await preferCard(rig);
    const [card = [], panel = []] = await measureReady([cardIn(rig), panelIn(rig)], openings);
    // Last, because a talk is live from then on.
    console.log(`Tapping, ${taps} times in each surface …`);
    const reaches = await measureReach(await openSurfaces(rig), taps);
    const comparisons = [heldLimit(held), ...reaches.map(reachLimit), cardLimit(card, panel)];
    return { version: rig.version, comparisons, timers: held.timers };
  });
}
