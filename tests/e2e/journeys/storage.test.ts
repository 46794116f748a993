// Failed storing, data from another time, and windows that open and close: nothing acknowledged is lost.
import type { HTTPRequest } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Tab } from '../../browsers/rig';
import { fillDisk, marksIn, noAlert, refill, tryAgain } from '../support/faultyDisk';
import { moveIntoPast } from '../support/moveIntoPast';
import { later } from '../support/seedDatabase';
import { counted, kinds, log, start, word } from '../support/setting';
import { sharedSetting } from '../support/sharedSetting';

const day = 24 * 3600 * 1000;

/** From now on a part of the extension cannot be loaded in this page, until the returned function is called. */
async function withhold({ page }: Tab, part: RegExp): Promise<() => Promise<void>> {
  const judge = (request: HTTPRequest) => void (part.test(request.url()) ? request.abort() : request.continue());
  await page.setRequestInterception(true);
  page.on('request', judge);
  return () => page.off('request', judge).setRequestInterception(false);
}

describe.each(kinds)('in %s', (kind) => {
  const settled = sharedSetting(kind);

  it('keeps marks in memory while the disk is full, offers a copy, and stores them afterwards', async () => {
    const { rig } = await settled();
    const page = await rig.page('sidepanel.html');
    await start(page);
    await log(page, 'at', { ask: 1, tell: 1 });
    await fillDisk(page);
    await log(page, 'aat', { ask: 3, tell: 2 });
    await page.sees(word('fault_full'));
    await page.sees(word('unsaved_other', 3));
    await page.click('button', word('undo'));
    await counted(page, { ask: 3, tell: 1 });
    await page.click('button', word('save_backup_now'));
    const copy = await rig.download(/^coachside-backup.*\.jsonl$/);
    expect(marksIn(copy.text)).toBe(4);
    await refill(page);
    await tryAgain(page);
    await noAlert(page);
    await page.reload();
    await counted(page, { ask: 3, tell: 1 });
    expect(await page.count('button', word('save_backup_now'))).toBe(0);
  });

  it('refuses data of a newer version, leaves it as it is, and offers a rescue copy', async () => {
    const { rig } = await settled();
    // An image of the extension: has its origin, but does not open the database.
    const bare = await rig.page('icon/16.png');
    await bare.evaluate(async (version: number) => {
      const open = indexedDB.open('coachside', version);
      await new Promise<void>((done) => {
        open.onupgradeneeded = () => {
          if (!open.result.objectStoreNames.contains('future'))
            open.result.createObjectStore('future', { keyPath: 'id' });
        };
        open.onsuccess = () => done();
      });
      const write = open.result.transaction('future', 'readwrite');
      write.objectStore('future').put({ id: 'tomorrow', text: 'kept' });
      await new Promise((done) => {
        write.oncomplete = done;
      });
      open.result.close();
    }, later);
    for (const path of ['sidepanel.html', 'log.html']) {
      const page = await rig.page(path);
      await page.sees(word('fault_newer'));
      await page.click('button', word('rescue_copy'));
      expect((await rig.download(/jsonl$/)).text).toContain('"tomorrow"');
      await page.close();
    }
    const version = () => indexedDB.databases().then((all) => all.find(({ name }) => name === 'coachside')?.version);
    expect(await bare.evaluate(version)).toBe(later);
  });

  // Firefox's driver cannot intercept a page's requests for its own parts.
  it.runIf(kind === 'chromium')('says so where a part of the panel could not be loaded, and opens again', async () => {
    const { rig } = await settled();
    const page = await rig.page('icon/16.png');
    const release = await withhold(page, /ConverseScreen/);
    await page.go(`${rig.origin}/sidepanel.html`);
    await page.click('button', word('start'));
    await page.sees(word('crash_title'));
    await release();
    await page.click('button', word('crash_reload'));
    await counted(page, { ask: 0, tell: 0 });
  });

  // Firefox's driver runs nothing in a page of ours before its own scripts.
  it.runIf(kind === 'chromium')('says so where the database does not answer, and opens again', async () => {
    const { rig } = await settled();
    const tab = await rig.page('icon/16.png');
    const mute = () => {
      IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
    };
    const { identifier } = await tab.page.evaluateOnNewDocument(mute);
    await tab.go(`${rig.origin}/log.html`);
    await tab.sees(word('shut_slow'));
    await tab.go(`${rig.origin}/sidepanel.html`);
    await tab.sees(word('shut_slow'));
    await tab.page.removeScriptToEvaluateOnNewDocument(identifier);
    await tab.click('button', word('try_again'));
    await start(tab);
  });

  it('asks about a conversation found live the day after, and ends it at its last mark', async () => {
    const { rig } = await settled();
    const first = await rig.page('sidepanel.html');
    await start(first);
    await log(first, 'at', { ask: 1, tell: 1 });
    const bare = await rig.page('icon/16.png');
    await first.close();
    await moveIntoPast(bare, day);
    const page = await rig.page('sidepanel.html');
    await page.click('button', word('stale_ended'));
    await page.sees(word('reflect_title'));
    await page.sees(word('minutes_none'));
  });

  it('lands exactly where the coach was, in whatever window', async () => {
    const { rig } = await settled();
    const page = await rig.page('sidepanel.html');
    await page.fill('combobox', word('panel_with'), 'S.');
    await page.click('radio', word('kind_feedback'));
    const other = await rig.page('sidepanel.html');
    await other.waitFor('the draft', () => document.querySelector<HTMLInputElement>('input[list]')?.value === 'S.');
    await start(other);
    await log(other, 'aat', { ask: 2, tell: 1 });
    await other.click('button', word('card_pin'));
    await other.click('button', word('stage_focus'));
    const text = await other.evaluate(() => document.querySelector('h2[aria-live]')?.textContent ?? '');
    const third = await rig.page('sidepanel.html');
    await counted(third, { ask: 2, tell: 1 });
    await third.sees(text);
    await third.sees(word('card_pinned'));
    await third.click('button', word('panel_stop'));
    await third.fill('textbox', word('reflect_noticed'), 'a silence');
    await third.click('button', new RegExp(word('reflect_more')));
    await third.click('radio', word('coverage_most'));
    await third.sees(word('saved'));
    const fourth = await rig.page('sidepanel.html');
    await fourth.waitFor('the words', () => document.querySelector('textarea')?.value === 'a silence');
    await fourth.waitFor('More to stand open', () => document.querySelector('details')?.open);
    await fourth.click('button', word('reflect_later'));
    await third.spot('button', word('waiting_go'));
    await third.sees('S.');
  });
});
