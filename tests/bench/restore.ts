// Owns measuring a restore, in a browser of its own: to its preview, and taken over, with few talks and with many.
import { extensionFor, launch } from '../harness/launch';
import { english } from '../harness/words';
import type { Comparison } from './figures';
import { type Round, restoreLimits } from './limits';

const marksEach = 100;
/** Talks of a log, and how many times each is measured. */
const sizes = [
  { talks: 100, times: 5 },
  { talks: 1000, times: 2 },
  { talks: 10_000, times: 1 },
] as const;

type Measure = (talks: number, marks: number, times: number) => Promise<Round[]>;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const mean = (rounds: readonly Round[], of: keyof Round): number =>
  rounds.reduce((sum, round) => sum + round[of], 0) / rounds.length;

/** What a restore costs beside merely reading its file, and beside merely putting its rows. */
export async function compareRestore(most = Number.POSITIVE_INFINITY): Promise<Comparison[]> {
  const rig = await launch('chromium', { extension: extensionFor('chromium', 'bench') });
  const comparisons: Comparison[] = [];
  try {
    const panel = await rig.page('sidepanel.html');
    await panel.spot('button', english('start'));
    const page = await rig.page('restored.html');
    await page.waitFor('the page', () => 'measureRestore' in globalThis);
    for (const { talks, times } of sizes.filter(({ talks }) => talks <= most)) {
      console.log(`Restoring ${talks} talks of ${marksEach} marks, ${times} times …`);
      const rounds = await page.evaluate(
        (...of: Parameters<Measure>) => (globalThis as unknown as { measureRestore: Measure }).measureRestore(...of),
        talks,
        marksEach,
        times,
      );
      const each = (['read', 'previewed', 'put', 'takenOver'] as const).map(
        (of) => `${of} ${seconds(mean(rounds, of))}`,
      );
      console.log(
        `  ${each.join(', ')}; read to its preview ${(mean(rounds, 'previewed') / talks).toFixed(2)} ms a talk`,
      );
      comparisons.push(...restoreLimits(talks, rounds));
    }
    return comparisons;
  } finally {
    await rig.close();
  }
}
