// The coach's own questions: written, dealt, searched, liked, exported to a file and imported, in both browsers.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../browsers/rig';
import { kinds, type Setting, settle, start, word } from '../support/setting';

const mine = 'What would a calm handover look like?';
const deck = resolve('tests/fixtures/deck.json');

const question = (tab: Tab): Promise<string> =>
  tab.evaluate(() => document.querySelector('h2[aria-live]')?.textContent ?? '');
const showsQuestion = (tab: Tab, text: string): Promise<unknown> =>
  tab.waitFor(
    `the question ${text}`,
    (wanted: string) => document.querySelector('h2[aria-live]')?.textContent === wanted,
    text,
  );
const openFind = async (panel: Tab): Promise<void> => {
  await panel.click('button', word('panel_menu'));
  await panel.click('button', word('card_find'));
};

/** A file with this content, deleted with the test's folder. */
async function fileOf(folder: string, name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function writeOwn(log: Tab): Promise<void> {
  await log.fill('textbox', word('decks_new'), 'Mine');
  await log.click('button', word('decks_add'));
  await log.fill('textbox', word('decks_new_card'), 'Have you tried a list?');
  await log.sees(word('form_advice'));
  await log.fill('textbox', word('decks_new_card'), mine);
  await log.waitFor('no remark', () => document.querySelector('[role=status] li') === null);
  await log.click('button', word('decks_add_card'));
  await log.sees(word('decks_count_one', 1));
  await log.click('link', word('decks_all'));
  await log.click('checkbox', word('decks_dealt', 'Mine'));
}

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  let log: Tab;
  let panel: Tab;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coachside-'));
    setting = await settle(kind);
    log = await setting.rig.page('log.html#/questions', [1100, 800]);
    panel = await setting.rig.page('sidepanel.html', [360, 700]);
  });
  afterAll(async () => {
    await setting?.leave();
    await rm(folder, { recursive: true, force: true });
  });

  it('an own card is written, gently looked over, and dealt', async () => {
    await log.front();
    await writeOwn(log);
    await panel.front();
    await start(panel);
    expect(await question(panel)).not.toBe(mine);
    await panel.click('button', word('card_next'));
    await showsQuestion(panel, mine);
    await panel.click('button', word('card_used'));
    await panel.click('button', word('panel_menu'));
    await panel.click('button', word('card_opened'));
    await panel.click('button', word('panel_menu'));
    await panel.spot('button', word('card_opened_undo'));
    await panel.press('Escape');
  });

  it('a question is found in the talk, liked, and comes first from then on', async () => {
    await openFind(panel);
    await panel.fill('searchbox', word('card_find'), 'headline');
    const headline = 'If this had a headline, what would it say?';
    await panel.click('button', word('decks_favourite', headline));
    await panel.click('button', headline);
    await showsQuestion(panel, headline);
    await openFind(panel);
    await panel.fill('searchbox', word('card_find'), 'resource that is nowhere');
    await panel.sees(word('decks_found_none'));
    await panel.fill('searchbox', word('card_find'), 'which strength');
    await panel.click('button', word('decks_favourite', 'Which strength of yours is this asking for?'));
    await panel.press('Escape');
    await panel.click('button', word('stage_explore'));
    await showsQuestion(panel, 'Which strength of yours is this asking for?');
    await panel.click('button', word('panel_stop'));
    await panel.sees(word('reflect_title'));
  });

  it('a deck goes out as a file and comes in as text, looked at first', async () => {
    await log.front();
    await log.upload(deck);
    await log.sees('<b>Handover</b>');
    await log.sees('<i>On handovers</i>');
    await log.click('button', word('decks_file_keep'));
    await log.spot('link', word('decks_all'));
    expect(
      await log.evaluate(() => [document.querySelectorAll('main b, main i, main img').length, document.title]),
    ).toEqual([0, word('log_tab', word('decks_one_title'))]);
    await log.click('button', word('decks_file_save'));
    const saved = await setting.rig.download(/^coachside-deck-.*\.json$/);
    expect(saved.text).toContain('onerror');
    expect(saved.text).not.toMatch(/"(?:id|stamp|deckId)"/);
    await log.click('button', word('decks_delete'));
    await log.sees(word('log_deleted'));
    expect(await log.count('link', '<b>Handover</b>')).toBe(0);
    await log.click('button', word('undo'));
    await log.spot('link', '<b>Handover</b>');
    await log.upload(saved.path);
    await log.click('button', word('decks_file_keep'));
    await log.fill('textbox', word('decks_name'), 'हिन्दी प्रश्न');
    await log.press('Enter');
    await log.sees('हिन्दी प्रश्न');
    await log.click('button', word('decks_file_save'));
    await setting.rig.download(/^coachside-deck-हिन्दी-प्रश्न\.json$/);
    await log.click('link', word('decks_all'));
    await log.waitFor('both', () => document.querySelectorAll('a[href^="#/deck/"]').length === 3);
  });

  it('a bad deck file is refused with the reason, and nothing is kept', async () => {
    const card = { text: 'What else?', stage: null, kinds: ['any'], lang: 'en' };
    const plain = { format: 'coachside-deck', version: 1, lang: 'en', name: 'Bad', source: null };
    const files = [
      [{ ...plain, cards: Array(50_000).fill(card) }, word('decks_fault_many', '50,000', '5,000')],
      [{ ...plain, cards: [{ ...card, html: '<b>' }] }, word('decks_fault_wrong', 'cards.0.html')],
      [{ format: 'coachside-backup' }, word('decks_fault_not_ours')],
    ] as const;
    for (const [content, reason] of files) {
      await log.upload(await fileOf(folder, 'bad.json', JSON.stringify(content)));
      await log.sees(reason);
    }
    expect(await log.count('button', word('decks_file_keep'))).toBe(0);
    expect(await log.evaluate(() => document.querySelectorAll('a[href^="#/deck/"]').length)).toBe(3);
  });
});
