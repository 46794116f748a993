// Measures a search while it is typed, in its own browser, with all kinds of the coach's own words stored.
import type { Idea } from '../../lib/conversation/types';
import { extensionFor, launch } from '../browsers/launch';
import { english } from '../setup/englishWords';
import { agreedPast } from './agreed';
import type { Comparison, Series } from './figures';
import { searchLimit } from './limits';
import { type Rows, store } from './seed';

const talks = 5000;
const times = 20;
/** Per talk a reflection with four texts (two of them its steps), two changed commitments and an idea. */
const texts = talks * (4 + 2 + 1) - 3;

type Measured = [typed: Series, scanned: Series, texts: number];

/** One idea parked in each talk. */
const ideasOf = ({ conversations }: Rows): Idea[] =>
  conversations.map(({ id, stamp, startedAt }, n) => ({
    ...{ id: `idea-${id}`, stamp, conversationId: id, at: startedAt, text: `Swap shift ${n} with them`, outcome: null },
  }));

/** Compares a search through the coach's own words with a bare scan of them. */
export async function compareSearch(): Promise<Comparison> {
  console.log(`Typing words to look for in what was written about ${talks} talks, ${times} times …`);
  const rig = await launch('chromium', { extension: extensionFor('chromium', 'bench') });
  try {
    const panel = await rig.page('sidepanel.html');
    await panel.spot('button', english('start'));
    const past = agreedPast(talks, 50, Date.now());
    await store(panel, { ...past, marks: [], deals: [], ideas: ideasOf(past) });
    const page = await rig.page('sought.html');
    await page.waitFor('the page', () => 'measureSearch' in globalThis);
    const [typed, scanned, found] = await page.evaluate(
      (rounds: number): Promise<Measured> =>
        (globalThis as unknown as { measureSearch(of: number): Promise<Measured> }).measureSearch(rounds),
      times,
    );
    if (found !== texts) throw new Error(`${found} texts were looked through, not ${texts}.`);
    return searchLimit(typed, scanned);
  } finally {
    await rig.close();
  }
}
