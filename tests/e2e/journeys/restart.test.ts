// The extension is updated, the browser restarted, or the machine asleep during a talk.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { preferCard } from '../../browsers/chooseCard';
import { removeFolder } from '../../browsers/commonParts';
import { launch } from '../../browsers/launch';
import type { Kind, Rig, Tab } from '../../browsers/rig';
import { until } from '../../browsers/until';
import type { View } from '../../browsers/view';
import { type Hosts, serveHosts } from '../../servers/meetingHosts';
import { badgeSays } from '../support/badgeText';
import { moveIntoPast } from '../support/moveIntoPast';
import { builtFor, counted, kinds, log, openPanel, start, word } from '../support/setting';
import { allRows } from '../support/storedRows';
import { valuesOf } from '../support/storedValues';

const room = 'https://meet.google.com/abc-defg-hij';
const hour = 3600_000;

let rig: Rig | undefined;
let hosts: Hosts | undefined;
let profile: string | undefined;
afterEach(async () => {
  await rig?.close().catch(() => undefined);
  await hosts?.close();
  if (profile) await removeFolder(profile);
});

async function begin(kind: Kind): Promise<Rig> {
  hosts = await serveHosts();
  profile = await mkdtemp(join(tmpdir(), 'coachside-restart-'));
  return startBrowser(kind);
}

async function startBrowser(kind: Kind): Promise<Rig> {
  rig = await launch(kind, { extension: builtFor(kind), proxy: hosts?.proxy ?? '', profile: profile ?? '' });
  return rig;
}

/** Starts a talk and waits, from a page of ours, until the toolbar shows it: its tie to the tab is saved by then. */
async function startTied(panel: View, page: Tab): Promise<void> {
  await start(panel);
  await badgeSays(page, '●', word('action_live'));
}

/** A talk beside a meeting with two marks. */
async function beside(running: Rig): Promise<Tab> {
  const bare = await running.page('icon/16.png');
  const tab = await running.open(room);
  const panel = await openPanel(running, tab);
  await startTied(panel, bare);
  await log(panel, 'at', { ask: 1, tell: 1 });
  return tab;
}

/** Updates the extension. Returns the new card in a tab; the old one may stay a moment longer. */
async function updatedCard(before: View, running: Rig, tab: Tab): Promise<View> {
  await before.evaluate(() => void Object.assign(globalThis, { isBefore: true }));
  await running.update();
  return until('waited for another card', async () => {
    const card = await running.card(tab);
    return (await card.evaluate(() => 'isBefore' in globalThis)) ? null : card;
  });
}

const tiedTab = async (page: Tab): Promise<unknown> =>
  ((await valuesOf(page, 'session')).binding as { tabId?: unknown } | undefined)?.tabId;

/** Checks that the talk is tied to this tab again and ends with it. */
async function isTied(running: Rig, tab: Tab): Promise<void> {
  const page = await running.page('sidepanel.html');
  await until('waited for the tie to be taken up', async () => typeof (await tiedTab(page)) === 'number');
  // The chip no longer shows this tab as another meeting.
  await until('waited for the chip to go', async () => (await running.chip(tab)) === null);
  expect(JSON.stringify(await valuesOf(page, 'local'))).not.toContain('abc-defg');
  await tab.close();
  const tied = async () => {
    const [talk] = (await allRows(page)).conversations ?? [];
    return talk?.endReason === 'tab-closed';
  };
  await until('waited for the talk to end with its tab', tied);
  // Only the marker that there is a log stays. The tie is deleted right after the talk's end is stored.
  await until('waited for the tie to go', async () => {
    const { log: _, ...left } = await valuesOf(page, 'local');
    return Object.keys(left).length === 0;
  });
}

/** From now on this page's clock is ahead, as after the machine slept; also makes the page check it. */
const sleep = (page: Tab, ms: number): Promise<void> =>
  page.evaluate((by: number) => {
    const real = Date.now;
    Date.now = () => real() + by;
    document.dispatchEvent(new Event('visibilitychange'));
  }, ms);

/** From now on storing fails in this page as on a full disk. */
const fillDisk = (page: Tab): Promise<void> =>
  page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });

describe.each(kinds)('in %s', (kind) => {
  it('an update keeps the tie to the tab', async () => {
    const running = await begin(kind);
    const tab = await beside(running);
    await running.update();
    await isTied(running, tab);
  });

  it('an update brings the card back', async () => {
    const running = await begin(kind);
    await preferCard(running);
    const bare = await running.page('icon/16.png');
    const tab = await running.open(room);
    await tab.size(1280, 720);
    await running.pressChip(tab);
    const card = await running.card(tab);
    await startTied(card, bare);
    await counted(await updatedCard(card, running, tab), { ask: 0, tell: 0 });
  });

  it('a restart keeps the tie, taken up where the room shows again', async () => {
    const before = await begin(kind);
    await beside(before);
    await before.kill();
    const running = await startBrowser(kind);
    const tab = await running.open(room);
    await isTied(running, tab);
  });

  it('an update keeps what the panel could not store', async () => {
    const running = await begin(kind);
    const panel = await running.page('sidepanel.html');
    await start(panel);
    await fillDisk(panel);
    await log(panel, 'aat', { ask: 2, tell: 1 });
    await panel.sees(word('fault_full'));
    const waiting = async () =>
      Object.keys(await valuesOf(panel, 'local')).filter((name) => name.startsWith('waiting/'));
    await until('waited for the three presses to be kept', async () => (await waiting()).length === 3);
    await running.update();
    await counted(await running.page('sidepanel.html'), { ask: 2, tell: 1 });
  });

  it.each(['shown', 'hidden'])('a sleep is asked about, the panel %s', async (how) => {
    const running = await begin(kind);
    await running.open(room);
    const page = await running.page('sidepanel.html');
    await start(page);
    await log(page, 'at', { ask: 1, tell: 1 });
    if (how === 'hidden') {
      await page.press('c');
      await page.spot('button', word('curtain_lift'));
    }
    await sleep(page, 12 * hour);
    if (how === 'hidden') {
      expect(await page.count('button', word('stale_ended'))).toBe(0);
      const asked = async () => (await allRows(page)).local?.some(({ id, value }) => id === 'seen' && isAsked(value));
      await until('waited for the question to stand', asked);
      await page.click('button', word('curtain_lift'));
    }
    await page.click('button', word('stale_ended'));
    await page.sees(word('reflect_title'));
  });

  it('a night with a restart is asked about, the meeting open again', async () => {
    const before = await begin(kind);
    await beside(before);
    await before.kill();
    const running = await startBrowser(kind);
    const bare = await running.page('icon/16.png');
    await moveIntoPast(bare, hour);
    await running.open(room);
    const page = await running.page('sidepanel.html');
    await until('waited for the tie to be taken up', async () => typeof (await tiedTab(page)) === 'number');
    await page.click('button', word('stale_go_on'));
    await page.waitFor('the question to go', () => document.querySelector('[role=status]') === null);
    await counted(page, { ask: 1, tell: 1 });
  });
});

const isAsked = (value: unknown): boolean => typeof (value as { askedAt?: unknown }).askedAt === 'number';
