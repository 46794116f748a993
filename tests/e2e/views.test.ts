// Every view and state, looked at by axe in light and dark, and tried at the smallest sizes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../harness/rig';
import { faultsOfSize, violations } from './checks';
import { keysetScenes } from './keyset-scenes';
import { logScenes } from './log-scenes';
import { panelScenes } from './scenes';
import { kinds, type Setting, settle, word } from './setting';
import { openStage, type Scene, setScene } from './stage';

const all = [...panelScenes, ...logScenes, ...keysetScenes];
/** One of each view: Firefox draws the same pages, so that the rest is Chromium's. */
const some = all.filter(({ name }) =>
  /^(?:prepare, filled|converse, fifteen|reflect, More|log, three|log, add|talk, every|take along$|settings|questions$|questions, one|talk, in four|converse, four|welcome, three)/.test(
    name,
  ),
);

const scenesFor = { chromium: all, firefox: some };

/** Width, height, and device pixels to a CSS pixel: the smallest panel, then screens of 640 and 1280 pixels at 200%. */
const sizes = [
  [320, 700, 1],
  [320, 400, 2],
  [640, 400, 2],
] as const;

const wide = ({ page }: Scene): readonly [number, number] => (page === 'sidepanel.html' ? [360, 700] : [1100, 760]);

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  let tab: Tab;
  beforeAll(async () => {
    setting = await settle(kind);
    tab = await openStage(setting.rig);
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
      await tab.page.setViewport({ width, height, deviceScaleFactor });
      await tab.waitFor('the new size', (wanted: number) => innerWidth === wanted, width);
      expect(await faultsOfSize(tab), `at ${width} × ${height}`).toEqual([]);
    }
  });
});
