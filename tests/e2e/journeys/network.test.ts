// The extension makes no request: a proxy that sees everything saw only the pages that were opened.
import { afterEach, describe, expect, it } from 'vitest';
import { kinds, log, openPanel, type Setting, settle, start, word } from '../support/setting';

const meeting = 'https://meet.google.com/abc-defg-hij';

let setting: Setting | undefined;
afterEach(() => setting?.leave());

describe.each(kinds)('in %s', (kind) => {
  it('makes no request from the chip to the restored log', async () => {
    setting = await settle(kind);
    const { rig, hosts } = setting;
    const tab = await rig.open(meeting);
    const panel = await openPanel(rig, tab);
    await start(panel);
    await log(panel, 'ata', { ask: 2, tell: 1 });
    await panel.click('button', word('card_next'));
    await tab.close();
    await panel.fill('textbox', word('reflect_noticed'), 'https://meet.google.com/should-not-be-fetched');
    await panel.click('button', word('reflect_done'));
    const page = await rig.page('log.html#/take-along', [1280, 800]);
    await page.click('button', word('take_backup_save'));
    const backup = await rig.download(/jsonl$/);
    await page.click('button', word('take_csv_save'));
    await rig.download(/csv$/);
    await page.upload(backup.path);
    await page.sees(word('take_nothing_new'));
    expect(hosts.requests).toEqual([{ host: 'meet.google.com', path: '/abc-defg-hij' }]);
  });

  it('could not make one if it tried, and the proxy would see it', async () => {
    setting = await settle(kind);
    const { rig, hosts } = setting;
    const fetched = (page: { evaluate<T>(work: () => Promise<T>): Promise<T> }) =>
      page.evaluate(() =>
        fetch('https://meet.google.com/zzz-zzzz-zzz').then(
          () => 'answered',
          () => 'refused',
        ),
      );
    expect(await fetched(await rig.page('sidepanel.html'))).toBe('refused');
    expect(await fetched(await rig.page('log.html'))).toBe('refused');
    expect(hosts.requests).toEqual([]);
    expect(await fetched(await rig.open(meeting))).toBe('answered');
    expect(hosts.requests).toHaveLength(2);
  });
});
