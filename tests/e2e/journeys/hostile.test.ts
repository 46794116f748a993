// A meeting page that tries to hear keys, read the log and press buttons: it fails, whatever headers it is served with.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { preferCard } from '../../browsers/chooseCard';
import type { Kind, Rig, Tab } from '../../browsers/rig';
import { until } from '../../browsers/until';
import type { View } from '../../browsers/view';
import { headerCases } from '../../servers/hostileHeaders';
import { done, type Hostile, hostileRoom, openHostile } from '../support/hostilePage';
import { counted, enter, kinds, log, type Setting, settle, start, word } from '../support/setting';
import { allRows } from '../support/storedRows';

const secrets = { alias: 'zebra', noticed: 'quagga' };

declare const hostile: Hostile;
declare const chrome: {
  storage: { session: { get(all: null): Promise<object> } };
  extension: { getViews(of: object): Window[] };
};

/** Everything stored, except when a panel last showed the talk. */
async function stored(page: Tab): Promise<string> {
  const rows = Object.values(await allRows(page)).map((all) => all.filter(({ id }) => id !== 'seen'));
  return JSON.stringify([rows, await page.evaluate(() => chrome.storage.session.get(null))]);
}

/** Makes every press this many milliseconds older, as if that time had passed. */
const laterOn = (page: Tab, by: number): Promise<void> =>
  page.evaluate(async (passed: number) => {
    const open = indexedDB.open('coachside');
    await new Promise((done) => {
      open.onsuccess = done;
    });
    const change = open.result.transaction('marks', 'readwrite');
    const marks = change.objectStore('marks');
    marks.getAll().onsuccess = ({ target }) => {
      for (const mark of (target as IDBRequest<{ at: number }[]>).result) marks.put({ ...mark, at: mark.at - passed });
    };
    await new Promise((done) => {
      change.oncomplete = done;
    });
    open.result.close();
  }, by);

/** The page's ways to the card, all of which fail. Firefox exposes the frame, but not its content. */
const nothing = (kind: Kind) => ({
  frames: 0,
  first: 'undefined',
  elements: 0,
  roots: kind === 'firefox' ? expect.anything() : [],
  tickets: 0,
  shown: false,
  inside: kind === 'firefox' ? false : [],
  entries: 0,
  points: 0,
  caret: false,
  active: false,
  found: false,
  selected: false,
  written: false,
  heard: [],
});

const heardBy = (tab: Tab): Promise<string[]> => tab.evaluate(() => hostile.heard);

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  let rig: Rig;
  let bare: Tab;
  beforeAll(async () => {
    setting = await settle(kind);
    rig = setting.rig;
    await preferCard(rig);
    // An image of the extension: has its origin, but does not open the database.
    bare = await rig.page('icon/16.png');
  });
  afterAll(() => setting.leave());

  const openCard = (headers: string) => openHostile(rig, headers);

  describe.each(headerCases)('a page served with %s', (headers) => {
    let tab: Tab;
    let card: View;
    beforeAll(async () => {
      ({ tab, card } = await openCard(headers));
    });
    afterAll(() => tab?.close());

    it('hears no key and no press, and finds no text', async () => {
      const before = await heardBy(tab);
      await card.fill('combobox', word('panel_with'), secrets.alias);
      await start(card);
      await log(card, 'aat', { ask: 2, tell: 1 });
      await card.click('button', /^1 TELL/);
      await counted(card, { ask: 2, tell: 2 });
      expect(await heardBy(tab)).toEqual(before);
      for (const text of [secrets.alias, word('keys_what')])
        expect(await tab.evaluate((wanted) => hostile.look(wanted), text)).toEqual(nothing(kind));
    });

    it('presses nothing by script, and is answered by nobody', async () => {
      const before = await stored(bare);
      const stood = await rig.cardFrame(tab);
      await tab.evaluate(() => hostile.press());
      await tab.evaluate((id) => hostile.flood(id), new URL(rig.origin).host);
      expect(await rig.cardFrame(tab)).toEqual(stood);
      expect(await stored(bare)).toEqual(before);
      await enter(card);
      await log(card, 'a', { ask: 3, tell: 2 });
    });

    it('has locked copies of the card, and no other page of ours', async () => {
      const before = await stored(bare);
      const copy = (page: string, nested: boolean) =>
        tab.evaluate((...how) => hostile.copy(...how), `${rig.origin}/${page}`, nested);
      for (const page of ['sidepanel.html', 'sidepanel.html?window', 'log.html', 'log.html#/settings'])
        await copy(page, page.includes('?'));
      // One at a time: the driver loses frames that all come at once.
      for (const [n, page] of ['card.html', 'card.html#guess', 'card.html?', 'card.html?window#guess'].entries()) {
        await copy(page, n % 2 === 1);
        await until('waited for a copy', async () => (await rig.framed(tab))[n + 1]);
      }
      const [real, ...copies] = await rig.framed(tab);
      expect(real).toContain(word('keys_what'));
      for (const text of copies) expect(text).toContain(word('card_locked'));
      expect(await stored(bare)).toEqual(before);
      await counted(card, { ask: 3, tell: 2 });
    });

    it('leaves the talk to its coach', async () => {
      await card.click('button', word('panel_stop'));
      await card.fill('textbox', word('reflect_noticed'), secrets.noticed);
      await card.sees(word('saved'));
      const looked = await tab.evaluate((text) => hostile.look(text), secrets.noticed);
      expect(looked).toMatchObject({ found: false, written: false, shown: false, heard: [] });
      await done(card);
    });
  });

  it('a page that opens ours in windows gets a locked card, and nothing else', async () => {
    const tab = await rig.open(hostileRoom('nothing'));
    for (const page of ['sidepanel.html', 'log.html', 'card.html#guess']) {
      await tab.front();
      await tab.evaluate((address) => hostile.openNext(address), `${rig.origin}/${page}`);
      await tab.clickAt({ x: 400, y: 300 });
    }
    const opened = await rig.tab('/card.html');
    await opened.sees(word('card_locked'));
    // Chromium shows a page of its own instead of the others.
    const views = () => chrome.extension.getViews({ type: 'tab' }).map(({ location }) => location.pathname);
    expect((await bare.evaluate(views)).sort()).toEqual(['/card.html', '/icon/16.png']);
    await opened.close();
    await tab.close();
  });

  it('a page can neither fade nor shift the card; moved or thrown out, it is empty, and comes back', async () => {
    const { tab, card } = await openCard('nothing');
    await start(card);
    const stood = await rig.cardFrame(tab);
    await tab.evaluate(() => hostile.restyle());
    expect(await rig.cardFrame(tab)).toEqual(stood);
    await tab.evaluate(() => hostile.move());
    await until('waited for the moved card to empty', async () => (await rig.framed(tab)).length === 0);
    await tab.evaluate(() => hostile.throwOut());
    await rig.shortcut('start-stop');
    await rig.pressChip(tab);
    await done(await rig.card(tab));
    await tab.close();
  });

  it('a page that takes the focus gets no key from before, and the log none from after', async () => {
    const { tab, card } = await openCard('nothing');
    await start(card);
    await log(card, 'aat', { ask: 2, tell: 1 });
    await tab.evaluate(() => document.getElementById('trap')?.focus());
    await tab.press('t');
    await tab.waitFor('the key of after', () => (document.getElementById('trap') as HTMLInputElement).value === 't');
    await enter(card);
    await log(card, 'a', { ask: 3, tell: 1 });
    expect((await heardBy(tab)).filter((one) => /^keydown \w* a/.test(one))).toEqual([]);
    await card.click('button', word('panel_stop'));
    await done(card);
    await tab.close();
  });

  it('what was logged a while ago cannot be taken back in the card, only beside the page', async () => {
    const { tab, card } = await openCard('nothing');
    await start(card);
    await log(card, 'aa', { ask: 2, tell: 0 });
    await laterOn(bare, 120_000);
    await tab.reload();
    const again = await rig.card(tab);
    await counted(again, { ask: 2, tell: 0 });
    await enter(again);
    await log(again, 'tu', { ask: 2, tell: 0 });
    await log(again, 'ut', { ask: 2, tell: 1 });
    const panel = await rig.page('sidepanel.html');
    await counted(panel, { ask: 2, tell: 1 });
    await log(panel, 'uu', { ask: 1, tell: 0 });
    await panel.click('button', word('panel_stop'));
    await done(panel);
  });
});
