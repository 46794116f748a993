// Owns measuring a search as it is typed, in a browser of its own.
import { extensionFor, launch } from '../harness/launch';
import type { Comparison, Series } from './figures';
import { searchLimit } from './limits';

/** Texts looked through: a reflection for each conversation, and what was parked. */
const reflections = 5000;
const ideas = 20_000;
const times = 20;

type Measured = [typed: Series, scanned: Series];
type Measure = (reflections: number, ideas: number, times: number) => Measured;

/** What looking through the coach's own words costs beside a bare scan of them. */
export async function compareSearch(): Promise<Comparison> {
  console.log(`Typing words to look for in ${reflections} reflections and ${ideas} ideas, ${times} times …`);
  const rig = await launch('chromium', { extension: extensionFor('chromium', 'bench') });
  try {
    const page = await rig.page('sought.html');
    await page.waitFor('the page', () => 'measureSearch' in globalThis);
    const [typed, scanned] = await page.evaluate(
      (...counts: Parameters<Measure>): Measured =>
        (globalThis as unknown as { measureSearch: Measure }).measureSearch(...counts),
      reflections,
      ideas,
      times,
    );
    return searchLimit(typed, scanned);
  } finally {
    await rig.close();
  }
}
