// The browser is killed during taps: every tap that was counted on screen is there afterwards.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { removeFolder } from '../../browsers/commonParts';
import { launch } from '../../browsers/launch';
import type { Rig, Tab } from '../../browsers/rig';
import { tellFigures } from '../../setup/attackFigures';
import { lawRuns } from '../../setup/lawRuns';
import { kinds, start, word } from '../support/setting';
import { everything } from '../support/storedRows';

const kills = lawRuns(6, 200);

let rig: Rig | undefined;
let profile: string | undefined;
afterEach(async () => {
  await rig?.close().catch(() => undefined);
  if (profile) await removeFolder(profile);
});

const shownIn = (page: Tab): Promise<number> =>
  page.evaluate(() =>
    [...document.querySelectorAll('footer button')].reduce(
      (sum, key) => sum + (Number.parseInt(key.textContent ?? '', 10) || 0),
      0,
    ),
  );

/** Taps without a pause while reading the counts, until the browser is gone. Returns the highest count read. */
async function tapUntilKilled(page: Tab, end: () => Promise<void>): Promise<number> {
  let highest = 0;
  const tap = async () => {
    for (;;) await page.press('a', 't');
  };
  const read = async () => {
    for (;;) highest = Math.max(highest, await shownIn(page));
  };
  const both = Promise.allSettled([tap(), read()]);
  // The moment of the kill is random on purpose; nothing is measured by it.
  await new Promise((now) => setTimeout(now, 40 + Math.random() * 360));
  await end();
  await both;
  return highest;
}

/** If the live talk is not shown after a kill, reports what the database contains. */
async function blame(page: Tab, time: number, error: unknown): Promise<never> {
  const rows = Object.entries(await everything(page)).map(([table, all]) => `${table} ${all.length}`);
  throw new Error(`kill ${time}: ${String(error)}; stored: ${rows.join(', ')}`);
}

it.each(kinds)(
  `loses no acknowledged mark when %s is killed ${kills} times`,
  async (kind) => {
    profile = await mkdtemp(join(tmpdir(), 'coachside-killed-'));
    let acknowledged = 0;
    for (let time = 0; time <= kills; time += 1) {
      const running = await launch(kind, { profile });
      rig = running;
      const page = await running.page('sidepanel.html');
      if (time === 0) await start(page);
      else await page.spot('button', word('panel_stop')).catch((error: unknown) => blame(page, time, error));
      await page.waitFor(
        'the marks that were acknowledged',
        (least: number) => {
          const keys = [...document.querySelectorAll('footer button')].map(
            (key) => Number.parseInt(key.textContent ?? '', 10) || 0,
          );
          return keys.reduce((sum, n) => sum + n, 0) >= least;
        },
        acknowledged,
      );
      if (time < kills) acknowledged = Math.max(acknowledged, await tapUntilKilled(page, () => running.kill()));
    }
    expect(acknowledged).toBeGreaterThan(kills);
    tellFigures(`${kind}, taps: ${kills} kills, ${acknowledged} acknowledged marks, 0 lost`);
  },
  kills * 30_000,
);
