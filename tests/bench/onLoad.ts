// Measures what our script runs in a meeting page while it loads, against a bare script that sends one message.

import { extensionFor, launch } from '../browsers/launch';
import type { Rig, Tab } from '../browsers/rig';
import { until } from '../browsers/until';
import { serveHosts } from '../servers/meetingHosts';
import { chargedTo } from './charge';
import type { Comparison, Series } from './figures';
import { meeting } from './hold';
import { onLoadLimit } from './limits';
import { profile } from './trace';

const loads = 20;
const warmups = 2;

/** A script and the page it runs in. */
interface Loaded {
  script: string;
  address: string;
  isDone(tab: Tab): Promise<boolean>;
}

const ours = (rig: Rig): Loaded => ({
  script: 'meeting',
  address: meeting,
  isDone: async (tab) => ((await rig.chip(tab))?.width ?? 0) > 0,
});

const bare: Loaded = {
  script: 'bare',
  address: 'https://bare.example/',
  isDone: (tab) => tab.evaluate(() => document.documentElement.dataset.answered !== undefined),
};

/** Milliseconds a script runs in a page in its own process. Throws if the profile misses it four times. */
async function ranIn(rig: Rig, { script, address, isDone }: Loaded, triesLeft = 3): Promise<number> {
  const tab = await rig.open('about:blank');
  const end = await profile(tab, { every: 100 });
  await tab.go(address);
  await until(`waited for the script ${script}`, () => isDone(tab));
  const ran = chargedTo(`${rig.origin}/content-scripts/${script}.js`, await end());
  await tab.close();
  if (ran > 0) return ran;
  // A page that was moved to its process late was not profiled from its start.
  if (triesLeft === 0) throw new Error(`The profile of the page saw nothing of the script ${script}.`);
  return ranIn(rig, { script, address, isDone }, triesLeft - 1);
}

/** Compares what our script costs a loading meeting page with the bare script. */
export async function compareOnLoad(): Promise<Comparison> {
  const hosts = await serveHosts();
  try {
    const rig = await launch('chromium', { extension: extensionFor('chromium', 'bench'), proxy: hosts.proxy });
    try {
      console.log(`Loading pages with our script and with a bare one, ${loads} times each …`);
      const sides = [ours(rig), bare].map((loaded) => ({ loaded, series: [] as number[] }));
      for (let round = 0; round < warmups + loads; round += 1) {
        for (const { loaded, series } of round % 2 ? sides.toReversed() : sides) {
          const ran = await ranIn(rig, loaded);
          if (round >= warmups) series.push(ran);
        }
      }
      const [our, theirs] = sides.map(({ series }): Series => series);
      return onLoadLimit(our ?? [], theirs ?? []);
    } finally {
      await rig.close();
    }
  } finally {
    await hosts.close();
  }
}
