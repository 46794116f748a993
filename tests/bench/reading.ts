// Measures how long it takes to find an article's questions, in its own browser.
import { extensionFor, launch } from '../browsers/launch';
import type { Comparison, Series } from './figures';
import { readingLimit } from './limits';

const characters = 1_000_000;
const times = 10;

type Measured = [all: Series, alone: Series];
type Measure = (characters: number, times: number) => Measured;

/** Compares finding the questions with extracting the article from its page. */
export async function compareReading(): Promise<Comparison[]> {
  console.log(`Reading an article of 1 MB, ${times} times …`);
  const rig = await launch('chromium', { extension: extensionFor('chromium', 'bench') });
  try {
    const page = await rig.page('essay.html');
    const there = () => 'measureReading' in globalThis;
    await page.waitFor('the page', there);
    const [all, alone] = await page.evaluate(
      (of: number, rounds: number): Measured =>
        (globalThis as unknown as { measureReading: Measure }).measureReading(of, rounds),
      characters,
      times,
    );
    return [readingLimit(all, alone)];
  } finally {
    await rig.close();
  }
}
