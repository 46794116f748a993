// Questions from reading: from the toolbar button's menu on an article to a deck and a saved article, in both browsers.
import { readdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../browsers/rig';
import expected from '../../fixtures/articles/expected.json';
import { articlePages } from '../../servers/articlePages';
import { erase, restore, saveBackup } from '../support/backupRound';
import { askFrom, kinds, type Setting, settle, start, word } from '../support/setting';
import { allRows } from '../support/storedRows';

interface Manifest {
  permissions?: string[];
  host_permissions: string[];
  manifest_version: number;
  version: string;
}
declare const chrome: {
  contextMenus: { update(id: string, of: object): Promise<void> };
  management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> };
  runtime: { getManifest(): Manifest };
};

type Asked = readonly (readonly [text: string, openness: string | null])[];

/** What was saved of articles. */
async function stored(page: Tab) {
  const { decks = [], cards = [], readings = [] } = await allRows(page);
  return { decks, cards, readings };
}

/** The questions of every page among the cases, open ones first. */
const inCases = [
  'What would make the next month easier for you?',
  'What have you already tried with them?',
  'What is the smallest step that would count?',
  'Who else sees it the way you do?',
];

const nothing = { decks: [], cards: [], readings: [] };

describe.each(kinds)('in %s', (kind) => {
  describe('an article', () => {
    let setting: Setting;
    beforeAll(async () => {
      setting = await settle(kind);
    });
    afterAll(() => setting?.leave());

    it.each(Object.entries(expected))('%s is shown with its questions', async (file, { title, questions }) => {
      const log = await askFrom(setting.rig, `${articlePages}/${file}`, title);
      await log.spot('link', title);
      const sorted = ['open', null, 'closed'].flatMap((openness) =>
        (questions as unknown as Asked).filter(([, one]) => one === openness).map(([text]) => text),
      );
      expect((await log.names('checkbox')).slice(0, -1)).toEqual(sorted);
      expect(await stored(log)).toEqual(nothing);
    });

    it('shows its questions wherever its page has them', async () => {
      for (const file of readdirSync('tests/fixtures/cases/pages')) {
        const log = await askFrom(setting.rig, `${articlePages}/cases/${file}`, 'Better questions at work');
        expect((await log.names('checkbox')).slice(0, -1)).toEqual(inCases);
        expect(await log.text()).not.toContain(word('reading_beside'));
        await log.click('button', word('reading_leave'));
        await log.sees(word('reading_how'));
      }
    });
  });

  let setting: Setting;
  afterEach(() => setting?.leave());

  it('becomes a deck and something to read, once the coach says so', async () => {
    setting = await settle(kind);
    const { rig } = setting;
    const log = await askFrom(rig, `${articlePages}/en-silence.html?id=1&utm_source=letter#top`, word('reading_open'));
    await log.click('button', word('reading_keep'));
    await log.sees(word('reading_choose'));
    // Closing the page loses nothing: the offer waits.
    await log.close();
    const page = await rig.page('log.html#/reading', [1100, 760]);
    const [open, closed] = ['What am I hoping to hear?', /^Is there anything/];
    await page.click('checkbox', open);
    await page.click('checkbox', closed);
    await page.choose('combobox', word('reading_stage', open), word('stage_focus'));
    await page.fill('textbox', word('reading_deck'), 'On silence');
    await page.click('checkbox', word('reading_article'));
    await page.click('button', word('reading_keep'));
    await page.sees(word('reading_kept_other', 2));
    const title = 'The silence after a question';
    const address = `${articlePages}/en-silence.html?id=1`;
    const { decks, cards, readings } = await stored(page);
    expect(decks).toMatchObject([{ name: 'On silence', lang: 'en', source: { title, address } }]);
    expect(cards.map(({ text, stage, deckId }) => [text, stage, deckId])).toEqual([
      [open, 'focus', decks[0]?.id],
      ['Is there anything I already know that I should simply say?', 'explore', decks[0]?.id],
    ]);
    expect(readings).toMatchObject([{ title, address, byline: 'Ada Brook', minutes: 1 }]);
    expect(Object.values(readings[0] ?? {}).join(' ')).not.toContain('count slowly to eight');

    const link = await page.evaluate(() => document.querySelector('main a')?.outerHTML ?? '');
    expect(link).toContain(`href="${address}" target="_blank" rel="noreferrer noopener"`);
    await page.click('button', word('reading_delete_named', title));
    await page.sees(word('log_deleted'));
    expect((await stored(page)).readings).toEqual([]);
    await page.click('button', word('undo'));
    await page.spot('button', word('reading_delete_named', title));

    const backup = await saveBackup(rig, page);
    await erase(page);
    expect(await stored(page)).toEqual(nothing);
    await restore(page, backup.path);
    await page.click('link', word('reading_title'));
    await page.spot('link', title);
    expect((await stored(page)).cards).toHaveLength(2);

    await page.click('link', word('decks_title'));
    await page.click('checkbox', word('decks_dealt', 'On silence'));
    const panel = await rig.page('sidepanel.html');
    await start(panel);
    await panel.click('button', word('stage_focus'));
    await panel.spot('heading', open);

    // Another article of the site that differs from the first only by its address.
    const other = await askFrom(rig, `${articlePages}/en-silence.html?id=2`, title);
    await other.click('checkbox', word('reading_article'));
    await other.click('button', word('reading_keep'));
    await other.sees(word('reading_kept_article'));
    const links = await other.evaluate(() =>
      Array.from(document.querySelectorAll('main a'), (one) => one.getAttribute('href')),
    );
    expect(links.filter((one) => one?.startsWith('https'))).toEqual([`${articlePages}/en-silence.html?id=2`, address]);
  });

  it('is in the button’s menu, also once the background slept', async () => {
    setting = await settle(kind);
    const { rig } = setting;
    await rig.sleepBackground();
    const page = await rig.page('log.html#/reading');
    const update = (id: string) =>
      page.evaluate(async (item: string) => {
        const known = chrome.contextMenus.update(item, { contexts: ['action'] });
        return known.then(
          () => 'there',
          () => 'not there',
        );
      }, id);
    expect([await update('reading'), await update('writing')]).toEqual(['there', 'not there']);
  });

  it.runIf(kind === 'chromium')('needs nothing that the browser would warn of on installing', async () => {
    setting = await settle(kind);
    const page = await setting.rig.page('log.html#/reading');
    const warnings = (without: readonly string[]) =>
      page.evaluate((left: readonly string[]) => {
        const { permissions = [], host_permissions, manifest_version, version } = chrome.runtime.getManifest();
        const asked = permissions.filter((name) => !left.includes(name));
        const manifest = { name: 'x', manifest_version, version, host_permissions, permissions: asked };
        return chrome.management.getPermissionWarningsByManifest(JSON.stringify(manifest));
      }, without);
    const all = await warnings([]);
    expect(all).toHaveLength(1);
    expect(await warnings(['activeTab', 'contextMenus', 'scripting'])).toEqual(all);
  });

  it('says why nothing can be chosen, once, and stores nothing', async () => {
    setting = await settle(kind);
    const { rig, hosts } = setting;
    const refusals = [
      ['https://meet.google.com/abc-defg-hij', 'meeting'],
      [`${articlePages}/five-megabytes`, 'too_long'],
      [`${articlePages}/empty`, 'no_article'],
      [`${articlePages}/paper.pdf`, kind === 'chromium' ? 'no_page' : 'closed'],
      [kind === 'chromium' ? 'chrome://version/' : 'about:license', 'closed'],
    ] as const;
    for (const [address, refusal] of refusals) {
      const log = await askFrom(rig, address, word(`reading_refused_${refusal}`));
      expect(await stored(log)).toEqual(nothing);
      await log.reload();
      await log.sees(word('reading_how'));
      expect(await log.text()).not.toContain(word(`reading_refused_${refusal}`));
    }
    const log = await askFrom(rig, `${articlePages}/no-question`, word('reading_none'));
    await log.click('button', word('reading_leave'));
    await log.sees(word('reading_how'));
    expect(await stored(log)).toEqual(nothing);
    expect(new Set(hosts.requests.map(({ host }) => host))).toEqual(new Set(['meet.google.com', 'articles.example']));
  });

  it('shows a hostile article as text, and no more of it than it can', async () => {
    setting = await settle(kind);
    const log = await askFrom(setting.rig, `${articlePages}/hostile`, word('reading_more', 300));
    const names = await log.names('checkbox');
    expect(names).toHaveLength(301);
    expect(names.slice(0, 2)).toEqual(['What does <img src=x onerror=alert(1)> do?', 'Is it 0?']);
    await log.spot('link', '<b>Bold</b> and turned');
    expect(await log.count('img')).toBe(0);
  });
});
