// Measures how soon a tap in one surface is shown in it and in the others: from the click's event until the key's count
// has changed and the next frame begins, both on the machine's common clock.
import type { inPage } from '../browsers/locate';
import type { Rig } from '../browsers/rig';
import type { View } from '../browsers/view';
import { english } from '../setup/englishWords';
import { meeting } from './hold';
import { rest } from './page';

declare const allOf: typeof inPage.allOf;

export interface Surface {
  name: string;
  view: View;
}

interface Gauge {
  /** When the key was pressed here; 0 if it was not since this was last read. */
  tapped: number;
  /** Resolves with the time of the frame in which the key shows this count. */
  shows(count: number): Promise<number>;
}
type Gauged = typeof globalThis & { gauge: Gauge };

/** Opens every surface of the panel at once, beside a meeting. */
export async function openSurfaces(rig: Rig): Promise<Surface[]> {
  const tab = await rig.open(meeting);
  await rig.pressToolbar(tab);
  const panel = await rig.panel();
  await panel.click('button', english('panel_menu'));
  await panel.click('button', english('panel_pop_out'));
  const popOut = await rig.tab('sidepanel.html?window');
  await panel.click('button', english('panel_menu'));
  await panel.click('button', english('panel_card'));
  return [
    { name: 'side panel', view: panel },
    { name: 'card', view: await rig.card(tab) },
    { name: 'pop-out', view: popOut },
  ];
}

/** Runs in a surface: records taps of the key and when its counts are shown. Throws where that cannot be measured. */
function watch(): void {
  const [key] = allOf('button', { source: '^\\d+ ASK', flags: '' });
  if (!key) throw new Error('The key is not there.');
  if (document.hidden) throw new Error('A surface that is hidden draws nothing.');
  const now = () => performance.timeOrigin + performance.now();
  const shown = new Map<number, number>();
  let tell = () => {};
  const gauge: Gauge = {
    tapped: 0,
    async shows(count) {
      for (;;) {
        const at = shown.get(count);
        if (at !== undefined) return at;
        await new Promise<void>((next) => {
          tell = next;
        });
      }
    },
  };
  (globalThis as Gauged).gauge = gauge;
  addEventListener('click', ({ isTrusted }) => isTrusted && Object.assign(gauge, { tapped: now() }), true);
  const look = () => {
    const count = Number.parseInt(key.textContent ?? '', 10);
    requestAnimationFrame(() => {
      if (!shown.has(count)) shown.set(count, now());
      tell();
    });
  };
  new MutationObserver(look).observe(key, { subtree: true, childList: true, characterData: true });
}

const shownAt = (count: number): Promise<number> => (globalThis as Gauged).gauge.shows(count);

/** Runs in a surface: when its key was pressed since the last call. Throws if it was not. */
function tappedAt(): number {
  const { gauge } = globalThis as Gauged;
  const { tapped } = gauge;
  if (tapped === 0) throw new Error('The tap did not arrive where it was made.');
  gauge.tapped = 0;
  return tapped;
}

/** Milliseconds until each tap was shown in the surface it was made in, and until it was shown in every other. */
export interface Reach {
  name: string;
  own: number[];
  others: number[];
}

/** Taps the key of one surface, after which it shows `count`; returns the milliseconds until each surface shows it. */
async function tap(surfaces: readonly Surface[], from: Surface, count: number): Promise<number[]> {
  const spot = await from.view.spot('button', /^\d+ ASK/);
  for (const { view } of surfaces) await view.evaluate(rest);
  const showing = surfaces.map(({ view }) => view.evaluate(shownAt, count));
  await from.view.clickAt(spot);
  const shown = await Promise.all(showing);
  const tapped = await from.view.evaluate(tappedAt);
  return shown.map((at) => at - tapped);
}

/** Starts a talk and taps in each surface `times` times, in turn. */
export async function measureReach(surfaces: readonly Surface[], times: number): Promise<Reach[]> {
  const warmUp = 5;
  await surfaces[0]?.view.click('button', english('start'));
  for (const { view } of surfaces) {
    await view.spot('button', /^0 ASK/);
    await view.evaluate(watch);
  }
  const reaches: Reach[] = surfaces.map(({ name }) => ({ name, own: [], others: [] }));
  for (let turn = 0; turn < (warmUp + times) * surfaces.length; turn += 1) {
    const here = turn % surfaces.length;
    const from = surfaces[here];
    if (!from) continue;
    const after = await tap(surfaces, from, turn + 1);
    if (turn < warmUp * surfaces.length) continue;
    reaches[here]?.own.push(...after.filter((_, one) => one === here));
    reaches[here]?.others.push(Math.max(...after.filter((_, one) => one !== here)));
  }
  return reaches;
}
