// Measures a restore in its own browser, up to the preview and taken over, with few talks and with many.
import { extensionFor, launch } from '../browsers/launch';
import type { Tab } from '../browsers/rig';
import { english } from '../setup/englishWords';
import type { Comparison } from './figures';
import { type Round, restoreLimits } from './limits';
import type { Step } from './restored/main';

const marksEach = 100;
/** Talks of a log, and how often each is measured. */
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

/** Previews and discards a file repeatedly, while the log has never been used, as on a new machine. */
async function readAndPreview(page: Tab, talks: number, times: number): Promise<Pick<Round, 'read' | 'previewed'>[]> {
  const rounds = [];
  for (let round = 0; round < times; round += 1) {
    const read = await measure(page, 'read', talks);
    rounds.push({ read, previewed: await measure(page, 'previewed', talks) });
    await measure(page, 'giveUp', talks);
  }
  return rounds;
}

async function putAndTakeOver(page: Tab, talks: number, times: number): Promise<Pick<Round, 'put' | 'takenOver'>[]> {
  const rounds = [];
  for (let round = 0; round < times; round += 1) {
    await measure(page, 'previewed', talks);
    const takenOver = await measure(page, 'takenOver', talks);
    await measure(page, 'erase', talks);
    rounds.push({ takenOver, put: await measure(page, 'put', talks) });
    await measure(page, 'erase', talks);
  }
  return rounds;
}

async function roundsOf(page: Tab, talks: number, times: number): Promise<Round[]> {
  await measure(page, 'make', talks);
  const previews = await readAndPreview(page, talks, times);
  const takeovers = await putAndTakeOver(page, talks, times);
  return previews.flatMap((preview, at) => {
    const takeover = takeovers[at];
    return takeover ? { ...preview, ...takeover } : [];
  });
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const mean = (rounds: readonly Round[], of: keyof Round): number =>
  rounds.reduce((sum, round) => sum + round[of], 0) / rounds.length;

/** Compares a restore with only reading its file, and with only putting its rows. */
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
      const rounds = await roundsOf(page, talks, times);
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
