// Measures what Prepare shows for a person, in two browsers side by side: one with a short past, one with a long one.
// Timed from the moment the field reports the alias until the open items with that person are about to be drawn.
import { extensionFor, launch } from '../browsers/launch';
import type { Rig, Tab } from '../browsers/rig';
import { english } from '../setup/englishWords';
import { agreedPast, mostly, often } from './agreed';
import type { Comparison, Series } from './figures';
import { prepareLimit } from './limits';
import { rest } from './page';
import { store } from './seed';

/** Talks, and the interval of talks with the one person: 10 of 50, 100 of 5,000. */
const short = { talks: 50, every: 5 };
const long = { talks: 5000, every: 50 };
const times = 40;
const warmUp = 5;

/** Runs in the panel: milliseconds from the alias being reported until the open items are in the page. */
async function name(alias: string, heading: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('input[list]');
  const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  if (!field || !put) throw new Error('no field for the alias');
  // Uses the native setter, because React takes a value set by its own setter for no change. Leaving the field reports
  // the value without delay.
  const tell = (text: string) => {
    put.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  };
  const stands = () => [...document.querySelectorAll('h2')].some(({ textContent }) => textContent === heading);
  const seen = async (there: boolean) => {
    while (stands() !== there) await new Promise(requestAnimationFrame);
  };
  const began = performance.now();
  tell(alias);
  await new Promise<void>((done) => {
    const observer = new MutationObserver(() => {
      if (!stands()) return;
      observer.disconnect();
      done();
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const took = performance.now() - began;
  tell('');
  await seen(false);
  return took;
}

async function panelWith(rig: Rig, past: typeof short): Promise<Tab> {
  const panel = await rig.page('sidepanel.html', [360, 700]);
  await panel.spot('button', english('start'));
  await store(panel, agreedPast(past.talks, past.every, Date.now()));
  await panel.reload();
  await panel.spot('button', english('start'));
  return panel;
}

async function measure(panels: readonly Tab[], alias: string): Promise<Series[]> {
  const all: number[][] = panels.map(() => []);
  for (let turn = -warmUp; turn < times; turn += 1) {
    for (const which of turn % 2 ? [0, 1] : [1, 0]) {
      const panel = panels[which];
      await panel?.evaluate(rest);
      const took = await panel?.evaluate(name, alias, english('commitments_with'));
      if (turn >= 0 && took !== undefined) all[which]?.push(took);
    }
  }
  return all;
}

/** Compares a short and a long past for a person met now and then, and for one met nearly always. */
export async function comparePrepare(): Promise<Comparison[]> {
  console.log(
    `Storing ${short.talks} talks in one browser, ${long.talks} and four times as many commitments in another …`,
  );
  const rigs: Rig[] = [];
  try {
    const panels: Tab[] = [];
    for (const past of [short, long]) {
      const rig = await launch('chromium', { extension: extensionFor('chromium', 'bench') });
      rigs.push(rig);
      panels.push(await panelWith(rig, past));
    }
    console.log(`Naming two people in Prepare, ${times} times each …`);
    const comparisons: Comparison[] = [];
    for (const [alias, met] of [
      [often, 'some'],
      [mostly, 'most'],
    ] as const) {
      const [few = [], many = []] = await measure(panels, alias);
      comparisons.push(prepareLimit(met, few, many));
    }
    return comparisons;
  } finally {
    for (const rig of rigs) await rig.close();
  }
}
