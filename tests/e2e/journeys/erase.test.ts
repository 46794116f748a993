// Erase everything: no old data is left in the database, beside it, or in another page's memory.
import { afterEach, describe, expect, it } from 'vitest';
import { keepSession } from '../scenes/saidByBrowser';
import { erase } from '../support/backupRound';
import { counted, kinds, log, openPanel, type Setting, settle, start, word } from '../support/setting';
import { allRows } from '../support/storedRows';
import { valuesOf } from '../support/storedValues';

let setting: Setting | undefined;
afterEach(() => setting?.leave());

const room = 'https://meet.google.com/abc-defg-hij';

describe.each(kinds)('in %s', (kind) => {
  it('erases all there was, and what follows says nothing of it', async () => {
    setting = await settle(kind);
    const { rig } = setting;
    const meeting = await rig.open(room);
    const panel = await openPanel(rig, meeting);
    await start(panel);
    await log(panel, 'at', { ask: 1, tell: 1 });
    await meeting.close();
    await panel.sees(word('reflect_title'));
    const page = await rig.page('log.html#/settings', [900, 900]);
    await keepSession(page, { reading: { id: 'o', source: { title: 'An article' } } });
    const before = await allRows(page);
    const device = String(before.local?.find(({ id }) => id === 'device')?.value);
    const talk = String(before.conversations?.[0]?.id);
    await erase(page);
    // The panel was reloaded and shows nothing of the talk.
    await panel.spot('button', word('start'));
    await page.front();
    const { local, ...tables } = await allRows(page);
    expect(Object.values(tables).flat()).toEqual([]);
    expect(JSON.stringify(local)).not.toMatch(new RegExp(`${device}|${talk}`));
    expect(await valuesOf(page, 'local')).toEqual({});
    expect(Object.keys(await valuesOf(page, 'session'))).toEqual(['since']);
    await start(panel);
    await counted(panel, { ask: 0, tell: 0 });
    const after = await allRows(page);
    const now = String(after.local?.find(({ id }) => id === 'device')?.value);
    expect(now).not.toBe(device);
    expect(after.conversations?.map(({ stamp }) => String(stamp).endsWith(now))).toEqual([true]);
  });
});
