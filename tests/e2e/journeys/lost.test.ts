// The browser discards the database, as after a full disk: the coach is told and restores the log from the copy.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeFolder } from '../../browsers/commonParts';
import { launch } from '../../browsers/launch';
import type { Rig, Tab } from '../../browsers/rig';
import { copied } from '../support/killedPresses';
import { builtFor, kinds, log, start, word } from '../support/setting';
import { allRows } from '../support/storedRows';

let profile: string;
let rig: Rig | undefined;
beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'coachside-lost-'));
});
afterEach(async () => {
  await rig?.close().catch(() => undefined);
  await removeFolder(profile);
});

async function open(kind: (typeof kinds)[number]): Promise<Rig> {
  rig = await launch(kind, { extension: builtFor(kind), profile });
  return rig;
}

/** Deletes only the extension's databases from the profile of a closed browser. In Firefox storage.local is in one. */
async function loseDatabase(): Promise<void> {
  const there = await readdir(profile, { recursive: true, withFileTypes: true });
  const databases = there.filter(
    ({ name, parentPath }) =>
      /^chrome-extension_\w+_0\.indexeddb\.leveldb$/.test(name) ||
      (name === 'idb' && /moz-extension\+\+\+[\w-]+$/.test(parentPath)),
  );
  expect(databases.length).toBeGreaterThan(0);
  for (const { name, parentPath } of databases) await rm(join(parentPath, name), { recursive: true });
}

const copies = (page: Tab): Promise<string[]> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('copies', { create: true });
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    return names;
  });

/** All content of the private files, including those being written or cut off. */
const privately = (page: Tab): Promise<string> =>
  page.evaluate(async () => {
    const look = async (folder: FileSystemDirectoryHandle): Promise<string> => {
      let texts = '';
      for await (const handle of folder.values())
        if (handle instanceof FileSystemFileHandle) texts += await (await handle.getFile()).text();
        else texts += await look(handle as FileSystemDirectoryHandle);
      return texts;
    };
    for (;;) {
      try {
        return await look(await navigator.storage.getDirectory());
      } catch (error) {
        // A temporary file has been moved into its place meanwhile.
        if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
      }
    }
  });

/** The same content on disk, once the browser is closed. */
async function onDisk(): Promise<string> {
  const there = await readdir(profile, { recursive: true, withFileTypes: true });
  const files = there.filter((one) => one.isFile() && /\/(?:File System|fs)\//.test(`${one.parentPath}/`));
  return (await Promise.all(files.map(({ name, parentPath }) => readFile(join(parentPath, name), 'latin1')))).join('');
}

async function talkWith(page: Tab, alias: string): Promise<void> {
  await page.fill('combobox', word('panel_with'), alias);
  await start(page);
  await log(page, 'at', { ask: 1, tell: 1 });
  await page.click('button', word('panel_stop'));
  await page.click('button', word('reflect_done'));
}

describe.each(kinds)('in %s, a log', (kind) => {
  it('that the browser lost is offered again, put back, and whole', async () => {
    const before = await open(kind);
    const page = await before.page('sidepanel.html');
    await talkWith(page, 'Anna');
    await page.spot('button', word('start'));
    await copied(page);
    const rows = await allRows(page);
    await before.close();
    await loseDatabase();

    const after = await open(kind);
    const panel = await after.page('sidepanel.html');
    await panel.sees(word('lost_title'));
    await talkWith(panel, 'Bert');
    await panel.click('button', word('lost_go'));
    const take = await after.tab('log.html#/take-along');
    await take.click('button', word('lost_look'));
    await take.click('button', word('take_over'));
    await take.sees(word('take_restored'));
    await take.waitFor(
      'the notice to go',
      (title: string) => !document.body.textContent?.includes(title),
      word('lost_title'),
    );
    const restored = await allRows(take);
    for (const table of ['conversations', 'marks', 'reflections', 'people'])
      expect(restored[table]).toEqual(expect.arrayContaining(rows[table] ?? []));
    expect(restored.people).toHaveLength(2);
  });

  it('of which a person was deleted has nothing of them in the private files, also after a restart', async () => {
    const first = await open(kind);
    const page = await first.page('sidepanel.html');
    await talkWith(page, 'Anna-zzq');
    await copied(page);
    expect(await privately(page)).toContain('zzq');
    await first.close();
    expect(await onDisk()).toContain('zzq');

    const second = await open(kind);
    const [anna] = (await allRows(await second.page('log.html#/people', [900, 900]))).people ?? [];
    const person = await second.page(`log.html#/person/${String(anna?.id)}`, [900, 900]);
    await person.click('button', word('person_delete'));
    await person.click('checkbox', word('forget_sure'));
    await person.click('button', word('forget_go'));
    await person.sees(word('forget_done'));
    expect(await privately(person)).not.toContain('zzq');
    await second.close();
    expect(await onDisk()).not.toContain('zzq');

    const third = await open(kind);
    const panel = await third.page('sidepanel.html');
    await talkWith(panel, 'Bert-zzp');
    await copied(panel);
    for (const look of [() => privately(panel), () => third.close().then(onDisk)]) {
      const text = await look();
      expect(text).toContain('zzp');
      expect(text).not.toContain('zzq');
    }
  });

  it('that was erased is not taken for a lost one', async () => {
    const before = await open(kind);
    const page = await before.page('sidepanel.html');
    await talkWith(page, 'Anna');
    await copied(page);
    const settings = await before.page('log.html#/settings', [900, 900]);
    await settings.click('button', word('settings_erase_ask'));
    await settings.click('checkbox', word('erase_sure'));
    await settings.click('button', word('erase_go'));
    await settings.sees(word('settings_erased'));
    expect(await copies(settings)).toEqual([]);
    await before.close();
    const after = await open(kind);
    const talks = await after.page('log.html#/', [900, 900]);
    await talks.sees(word('log_empty_title'));
    expect(await talks.evaluate(() => document.body.textContent)).not.toContain(word('lost_title'));
  });
});
