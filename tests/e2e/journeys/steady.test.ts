// Nothing moves under a pointer: a view of the panel appears all at once, later content pushes nothing away, and the
// focused element stays in sight.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../browsers/rig';
import { commitmentScenes } from '../scenes/commitmentScenes';
import { keysetScenes } from '../scenes/keySetScenes';
import { panelScenes } from '../scenes/panelScenes';
import { type Scene, setScene, settleStage } from '../support/seedDatabase';
import { kinds, type Setting, word } from '../support/setting';

const scenes = [...panelScenes, ...commitmentScenes, ...keysetScenes];

function named(name: string): Scene {
  const found = scenes.find((scene) => scene.name === name);
  if (!found) throw new Error(`no scene ${name}`);
  return found;
}

/** The position of everything that can be pressed or typed in, by its label. */
const places = (tab: Tab): Promise<Record<string, string>> =>
  tab.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('main :is(button, input, summary, textarea)')];
    return Object.fromEntries(
      all.map((one, at) => {
        const { x, y } = one.getBoundingClientRect();
        const name =
          one.innerText.replace(/\d+/g, '') || (one as HTMLInputElement).labels?.[0]?.innerText || String(at);
        return [name.trim(), `${Math.round(x)}, ${Math.round(y + scrollY)}`];
      }),
    );
  });

/** What was there before and is at another position now. */
function moved(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.entries(before).flatMap(([name, place]) => {
    const now = after[name];
    return now === undefined || now === place ? [] : [`${name}: from ${place} to ${now}`];
  });
}

/** Every layout shift since the page was opened, in pixels. */
const shifts = (tab: Tab): Promise<string[]> =>
  tab.evaluate(async () => {
    interface Shift extends PerformanceEntry {
      sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
    }
    const seen = await new Promise<Shift[]>((done) => {
      let found: Shift[] = [];
      const noted = new PerformanceObserver((list) => {
        found = list.getEntries() as Shift[];
      });
      noted.observe({ type: 'layout-shift', buffered: true });
      // Reported after the shifts, and there is always one.
      new PerformanceObserver(() => done(found)).observe({ type: 'navigation', buffered: true });
    });
    return seen.flatMap(({ sources }) =>
      sources.map(
        ({ node, previousRect, currentRect }) =>
          `${node?.textContent?.slice(0, 40)}: from ${Math.round(previousRect.y)} to ${Math.round(currentRect.y)}`,
      ),
    );
  });

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  let tab: Tab;
  beforeAll(async () => {
    ({ setting, tab } = await settleStage(kind, [360, 700]));
  });
  afterAll(() => setting?.leave());

  it.each([
    ['prepare, a site to ask for', 'panel_open_with'],
    ['prepare, a site withdrawn', 'panel_open_with'],
    ['converse, another meeting in front', 'last_none'],
    ['converse, a late start', 'undo'],
  ] as const)('what comes late pushes nothing away: %s', async (name, stands) => {
    const { act, sees, ...scene } = named(name);
    await setScene(setting.rig, tab, { ...scene, sees: () => (stands === 'last_none' ? /\S/ : word(stands)) }, word);
    const before = await places(tab);
    expect(Object.keys(before).length).toBeGreaterThan(4);
    await act?.(tab, word);
    await tab.sees(sees(word));
    expect(moved(before, await places(tab))).toEqual([]);
  });

  it.each([
    'converse, what counts in four hats',
    'converse, which hat?',
    'converse, a question looked for',
    'converse, much that was logged',
  ])('a sheet opens at its top, its heading and Close always in sight: %s', async (name) => {
    await tab.size(320, 480);
    await setScene(setting.rig, tab, named(name), word);
    if (name.endsWith('looked for')) await tab.type('what');
    const found = await tab.evaluate(() => {
      const dialog = document.querySelector('dialog');
      const head = [...(dialog?.querySelectorAll('header :is(h2, button)') ?? [])];
      const inSight = () =>
        head.filter((one) => {
          const { x, y, width, height } = one.getBoundingClientRect();
          return one.contains(document.elementFromPoint(x + width / 2, y + height / 2));
        }).length;
      const top = [dialog?.scrollTop, inSight()];
      dialog?.scrollTo(0, 1e6);
      return [...top, inSight()];
    });
    await tab.press('Escape');
    await tab.waitFor('the sheet to go', () => document.querySelector('dialog') === null);
    await tab.size(360, 700);
    expect(found).toEqual([0, 2, 2]);
  });

  it('what has the focus stays above the foot when a line comes above it', async () => {
    await setScene(setting.rig, tab, named('reflect, More'), word);
    await tab.size(320, 480);
    await tab.evaluate(() => {
      const fields = [...document.querySelectorAll<HTMLElement>('details input')];
      const foot = document.querySelector('footer')?.getBoundingClientRect().top ?? 0;
      const low = fields.findLast((one) => one.getBoundingClientRect().bottom < foot);
      const field = low ?? fields[0];
      field?.scrollIntoView({ block: 'end' });
      field?.focus();
      const line = document.createElement('p');
      line.style.blockSize = '130px';
      field?.closest('fieldset')?.before(line);
    });
    await tab.waitFor('what has the focus to be above the foot', () => {
      const foot = document.querySelector('footer')?.getBoundingClientRect().top ?? 0;
      const field = document.activeElement;
      return field?.matches('details input') && Math.round(field.getBoundingClientRect().bottom) <= Math.round(foot);
    });
    await tab.size(360, 700);
  });
});

describe('in chromium, which tells of every shift', () => {
  let setting: Setting;
  let tab: Tab;
  beforeAll(async () => {
    ({ setting, tab } = await settleStage('chromium', [360, 700]));
  });
  afterAll(() => setting?.leave());

  it.each([
    'prepare',
    'prepare, commitments open',
    'prepare, a reflection waiting',
    'converse',
    'converse, fifteen marks',
    'converse, ideas to park',
    'converse, a pause held in four hats',
    'converse, a long plan in sight',
    'converse, does it go on?',
    'converse, six keys of their own and two more',
    'reflect',
    'reflect, a parked idea',
    'reflect, More',
    'reflect, More, still open',
  ])('comes up in one go: %s', async (name) => {
    await setScene(setting.rig, tab, named(name), word);
    expect(await shifts(tab)).toEqual([]);
  });
});
