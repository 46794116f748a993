// What the coach sees when storing or reading fails: presses counted, one notice, a retry, and a backup in sight.
import { describe, expect, it } from 'vitest';
import { failReads, fillDisk, hangWrites, holdMarks, marksIn, noAlert, refill, tryAgain } from '../support/faultyDisk';
import { counted, kinds, log, start, thereAre, word } from '../support/setting';
import { sharedSetting } from '../support/sharedSetting';
import { allRows } from '../support/storedRows';

describe.each(kinds)('in %s', (kind) => {
  const settled = sharedSetting(kind);

  it('keeps a backup in sight after a full disk, in every window, until one was saved', async () => {
    const { rig } = await settled();
    const page = await rig.page('sidepanel.html');
    await start(page);
    await fillDisk(page);
    await log(page, 'at', { ask: 1, tell: 1 });
    await page.sees(word('fault_full'));
    await refill(page);
    await tryAgain(page);
    await noAlert(page);
    await page.sees(word('backup_owed'));
    await page.reload();
    await counted(page, { ask: 1, tell: 1 });
    await page.sees(word('backup_owed'));
    const practiceLog = await rig.page('log.html');
    await practiceLog.sees(word('backup_owed'));
    await practiceLog.click('button', word('save_backup_now'));
    expect(marksIn((await rig.download(/^coachside-backup.*\.jsonl$/)).text)).toBe(2);
    await thereAre(practiceLog, 0, 'button', word('save_backup_now'));
    await thereAre(page, 0, 'button', word('save_backup_now'));
  });

  it('saves a backup at a press that began before something else was said', async () => {
    const { rig } = await settled();
    const page = await rig.page('sidepanel.html');
    await start(page);
    await fillDisk(page);
    await log(page, 'a', { ask: 1, tell: 0 });
    await page.sees(word('fault_full'));
    const place = await page.spot('button', word('save_backup_now'));
    await refill(page);
    // On a full disk, a browser reports one error or the other.
    await fillDisk(page, 'UnknownError');
    await log(page, 'a', { ask: 2, tell: 0 });
    await page.sees(word('fault_refused'));
    expect(await page.spot('button', word('save_backup_now'))).toEqual(place);
    await page.page.mouse.move(place.x, place.y);
    await page.page.mouse.down();
    await refill(page);
    await tryAgain(page);
    await page.sees(word('backup_owed'));
    await page.page.mouse.up();
    expect(marksIn((await rig.download(/^coachside-backup.*\.jsonl$/)).text)).toBe(2);
  });

  it('counts what never settles as unsaved, has it in the copy, and stores it once when it can', async () => {
    const { rig } = await settled();
    const page = await rig.page('sidepanel.html');
    await start(page);
    await log(page, 'a', { ask: 1, tell: 0 });
    await hangWrites(page);
    await page.press(...'at');
    await page.sees(word('fault_slow'));
    await page.sees(word('unsaved_other', 2));
    await counted(page, { ask: 2, tell: 1 });
    await page.click('button', word('save_backup_now'));
    expect(marksIn((await rig.download(/^coachside-backup.*\.jsonl$/)).text)).toBe(3);
    await page.click('button', word('panel_stop'));
    await page.sees(word('unsaved_other', 3));
    await refill(page);
    await tryAgain(page);
    await page.sees(word('reflect_title'));
    await noAlert(page);
    const marks = (await allRows(page)).marks ?? [];
    expect(marks.map(({ key }) => key).sort()).toEqual(['ask', 'ask', 'tell']);
  });

  it('stores in order, once, what a transaction that never ended held up', async () => {
    const { rig } = await settled();
    const page = await rig.page('sidepanel.html');
    await start(page);
    await log(page, 'a', { ask: 1, tell: 0 });
    const other = await rig.page('icon/16.png');
    await holdMarks(other);
    await page.front();
    await page.press(...'att');
    await page.sees(word('unsaved_other', 3));
    await page.click('button', word('undo'));
    await page.click('button', word('panel_stop'));
    await page.sees(word('unsaved_other', 3));
    await counted(page, { ask: 2, tell: 1 });
    await refill(other);
    await page.sees(word('reflect_title'));
    await noAlert(page);
    const marks = (await allRows(page)).marks ?? [];
    expect(marks.map(({ key }) => key).sort()).toEqual(['ask', 'ask', 'tell']);
  });

  it('says so where a start never settles', async () => {
    const { rig } = await settled();
    const page = await rig.page('sidepanel.html');
    await page.spot('button', word('start'));
    await hangWrites(page);
    await page.click('button', word('start'));
    await page.sees(word('log_undone_slow'));
    await refill(page);
    await start(page);
    await noAlert(page);
  });

  it('keeps the counts where reading fails, and says so', async () => {
    const { rig } = await settled();
    const page = await rig.page('sidepanel.html');
    await start(page);
    await log(page, 'aat', { ask: 2, tell: 1 });
    await failReads(page);
    await page.press('t');
    await page.sees(word('unread'));
    await counted(page, { ask: 2, tell: 2 });
    await refill(page);
    await tryAgain(page);
    await noAlert(page);
    await counted(page, { ask: 2, tell: 2 });
  });
});
