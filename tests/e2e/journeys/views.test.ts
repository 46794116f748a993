// Checks every view and state with axe in light and dark, and at the smallest sizes; one of each view also with forced
// colours, more contrast and larger fonts.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Looks, Tab } from '../../browsers/rig';
import { faultsOfSight, faultsOfType, hiddenKeys } from '../checks/looks';
import { faultsOfSize, violations } from '../checks/viewChecks';
import { keysetScenes } from '../scenes/keySetScenes';
import { logScenes } from '../scenes/logScenes';
import { panelScenes } from '../scenes/panelScenes';
import { type Scene, setScene, settleStage } from '../support/seedDatabase';
import { kinds, type Setting, word } from '../support/setting';

const all = [...panelScenes, ...logScenes, ...keysetScenes];
/** One of each view. Firefox draws the same pages, so it does not need the rest. */
const some = all.filter(({ name }) =>
  /^(?:prepare, filled|converse, fifteen|reflect, More|log, three|log, add|talk, every|take along$|settings|questions$|questions, one|talk, in four|converse, four|welcome, three)/.test(
    name,
  ),
);

/** Other views that look different from these, also in Chromium only. */
const others = all.filter(({ name }) =>
  /^(?:commitments|plans|people|reading, questions|log, (?:searched|cards|a pulse|a longer|add)|settings, (?:a key set|erase)|take along, a preview|questions, found|refused|the curtain|converse, (?:the menu|which hat|what was|does it|blind|parking|not saved))/.test(
    name,
  ),
);

const scenesFor = { chromium: all, firefox: some };
const looksFor = { chromium: [...new Set([...some, ...others])], firefox: some };

/** Width, height, and device pixels per CSS pixel: the smallest panel, then screens of 640 and 1280 pixels at 200%. */
const sizes = [
  [320, 700, 1],
  [320, 400, 2],
  [640, 400, 2],
] as const;

const isPanel = ({ page }: Scene): boolean => page === 'sidepanel.html';
const wide = (scene: Scene): readonly [number, number] => (isPanel(scene) ? [360, 700] : [1100, 760]);

/** The narrowest side panel possible in Firefox. */
const narrowest = [180, 700] as const;

async function resize(tab: Tab, width: number, height: number, deviceScaleFactor = 1): Promise<void> {
  await tab.page.setViewport({ width, height, deviceScaleFactor });
  await tab.waitFor('the new size', (wanted: number) => innerWidth === wanted, width);
}

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  let tab: Tab;
  beforeAll(async () => {
    ({ setting, tab } = await settleStage(kind));
  });
  afterAll(() => setting?.leave());

  it.each(scenesFor[kind])('$name', async (scene) => {
    const { rig } = setting;
    await tab.size(...wide(scene));
    await setScene(rig, tab, scene, word);
    expect(await violations(tab), 'in light').toEqual([]);
    await rig.scheme('dark');
    const dark = await violations(tab);
    await rig.scheme('light');
    expect(dark, 'in dark').toEqual([]);
    expect(await faultsOfSize(tab), 'at its usual size').toEqual([]);
    for (const [width, height, deviceScaleFactor] of sizes) {
      await resize(tab, width, height, deviceScaleFactor);
      expect(await faultsOfSize(tab), `at ${width} × ${height}`).toEqual([]);
    }
  });
});

/** Each with the check for what it can reveal. */
const looks: readonly (readonly [name: string, looks: Looks, look: (tab: Tab) => Promise<string[]>])[] = [
  [
    'a font of 24 pixels',
    { font: 24 },
    async (tab) => [...(await faultsOfType(tab, 24)), ...(await faultsOfSize(tab)), ...(await hiddenKeys(tab))],
  ],
  ['forced colours', { forced: true }, faultsOfSight],
  ['more contrast', { contrast: true }, faultsOfSight],
];

describe.each(kinds)('set up to be seen by everybody in %s', (kind) => {
  let setting: Setting;
  let tab: Tab;
  let began = 0;
  beforeAll(async () => {
    ({ setting, tab } = await settleStage(kind));
    began = Date.now();
  });
  afterAll(async () => {
    process.stdout.write(`Seen by everybody in ${kind}: ${Math.round((Date.now() - began) / 1000)} s\n`);
    await setting?.leave();
  });

  it.each(looksFor[kind])('$name', async (scene) => {
    const { rig } = setting;
    await tab.size(...wide(scene));
    await setScene(rig, tab, scene, word);
    for (const [name, wears, look] of looks) {
      await rig.wear(tab, wears);
      const found = [...(await look(tab)), ...(await violations(tab, wears))];
      await rig.wear(tab, {});
      expect(found, `with ${name}`).toEqual([]);
    }
    if (!isPanel(scene)) return;
    await resize(tab, ...narrowest);
    expect([...(await faultsOfSize(tab)), ...(await hiddenKeys(tab))], `at ${narrowest.join(' × ')}`).toEqual([]);
    // Tall enough to show the whole view, because the footer lies over what is scrolled.
    await resize(tab, narrowest[0], 3000);
    expect(await violations(tab), `${narrowest[0]} wide`).toEqual([]);
  });
});
