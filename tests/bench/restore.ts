// Owns measuring a restore, in a browser of its own: to its preview, and taken over, with few talks and with many.
import { extensionFor, launch } from '../harness/launch';
import type { Tab } from '../harness/rig';
import { english } from '../harness/words';
import type { Comparison } from './figures';
import { type Round, restoreLimits } from './limits';
import type { Step } from './restored/main';

const marksEach = 100;
/** Talks of a log, and how many times each is measured. */
const sizes = [
  { talks: 100, times: 5 },
  { talks: 1000, times: 2 },
  { talks: 10_000, times: 1 },
] as const;

type Measure = (step: Step, talks: number, marks: number) => Promise<number>;

const measure = (page: Tab, step: Step, talks: number): Promise<number> =>
  page.evaluate(
    (...of: Parameters<Measure>) => (globalThis as unknown as { measureStep: Measure }).measureStep(...of),
    step,
    talks,
    marksEach,
  );

async function roundOf(page: Tab, talks: number): Promise<Round> {
  await measure(page, 'make', talks);
  const read = await measure(page, 'read', talks);
  const previewed = await measure(page, 'previewed', talks);
  const takenOver = await measure(page, 'takenOver', talks);
  await measure(page, 'erase', talks);
  const put = await measure(page, 'put', talks);
  return { read, previewed, put, takenOver };
}

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
    await page.waitFor('the page', () => 'measureStep' in globalThis);
    for (const { talks, times } of sizes.filter(({ talks }) => talks <= most)) {
      console.log(`Restoring ${talks} talks of ${marksEach} marks, ${times} times …`);
      const rounds: Round[] = [];
      for (let round = 0; round < times; round += 1) rounds.push(await roundOf(page, talks));
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
