// A build loaded by hand keeps its log when its folder is moved, because its id comes from its key (in Firefox from its
// manifest), not from its path. Firefox forgets such a build on closing, but not its log.
import { cp, mkdtemp, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { removeFolder } from '../../browsers/commonParts';
import { launch } from '../../browsers/launch';
import type { Kind, Rig } from '../../browsers/rig';
import { builtFor, kinds, log, start, word } from '../support/setting';
import { allRows } from '../support/storedRows';

let place: string;
let rig: Rig | undefined;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'coachside-moved-'));
});
afterEach(async () => {
  await rig?.close().catch(() => undefined);
  await removeFolder(place);
});

async function openFrom(kind: Kind, folder: string): Promise<Rig> {
  rig = await launch(kind, { extension: folder, profile: join(place, 'profile') });
  return rig;
}

it.each(kinds)('in %s, a talk is there after the folder was moved', async (kind) => {
  const [from, to] = [join(place, 'from'), join(place, 'to')];
  await cp(builtFor(kind), from, { recursive: true });
  const before = await openFrom(kind, from);
  const panel = await before.page('sidepanel.html');
  await start(panel);
  await log(panel, 'at', { ask: 1, tell: 1 });
  await panel.click('button', word('panel_stop'));
  await panel.click('button', word('reflect_done'));
  await panel.spot('button', word('start'));
  const { conversations, marks } = await allRows(panel);
  await before.close();
  await rename(from, to);

  const after = await openFrom(kind, to);
  const page = await after.page('log.html#/', [900, 900]);
  const listed = (id: string) => document.querySelector(`a[href="#/talk/${id}"]`) !== null;
  await page.waitFor('the talk', listed, String(conversations?.[0]?.id));
  expect(await allRows(page)).toMatchObject({ conversations, marks });
});
