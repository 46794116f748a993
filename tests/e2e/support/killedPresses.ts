// The operations during which a browser is killed: for each its page, its last press, and how to tell that it is done.
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newPen } from '../../../lib/backup/backupWriter';
import { backupTables, type RowOf } from '../../../lib/database/tables';
import { manyTalks } from '../../bench/manyTalks';
import { partOf, type Rows } from '../../bench/seed';
import { downloadsOf } from '../../browsers/commonParts';
import type { Tab } from '../../browsers/rig';
import { until } from '../../browsers/until';
import type { Words } from './setting';
import { allRows } from './storedRows';

export interface Victim {
  name: string;
  page: `log.html#/${string}`;
  /** Everything before the last press. */
  ready(page: Tab, word: Words): Promise<void>;
  /** The label of the button for that press. */
  press(word: Words): string;
  /** Whether it is acknowledged now, usually on screen. */
  isDone(page: Tab, word: Words): Promise<boolean>;
  /** What else must hold after a kill, checked in a page of the restarted browser; throws if it does not. */
  leaves?(page: Tab, profile: string, acknowledged: boolean): Promise<void>;
}

const says = async (page: Tab, words: string): Promise<boolean> => (await page.text()).includes(words);

const now = Date.now();
const all = manyTalks(60, now);
const person = 'person-00000';
/** This many of the oldest talks are with that person. */
const theirs = 25;

/** The log before the press: 40 talks of 100 marks. */
export function formerLog(): Rows {
  const rows = partOf(all, 0, 40);
  const conversations = rows.conversations.map((talk, nth) => (nth < theirs ? { ...talk, personId: person } : talk));
  return { ...rows, conversations };
}

/** A file with ten of those talks, two of them changed since, and twenty new ones. */
function laterFile(): string {
  const rows = partOf(all, 30, 60);
  const stamp = rows.conversations.at(-1)?.stamp ?? '';
  const conversations = rows.conversations.map((talk, nth) =>
    nth < 2 ? { ...talk, stamp, kind: 'feedback' as const } : talk,
  );
  const pen = newPen({ lang: 'en', app: 'killed' }, now);
  const tables: Partial<{ [T in keyof RowOf]: readonly RowOf[T][] }> = { ...rows, conversations };
  for (const table of backupTables) for (const row of tables[table] ?? []) pen.row(table, row as RowOf[typeof table]);
  return pen.end();
}

async function fileOf(text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'coachside-file-')), 'later.jsonl');
  await writeFile(path, text);
  return path;
}
let file: Promise<string> | undefined;

/** Runs in a page of the extension: the completed files of the copy inside the browser. */
export const copiesIn = (page: Tab): Promise<{ name: string; text: string }[]> =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('copies', { create: true });
    const files: { name: string; text: string }[] = [];
    for await (const [name, handle] of folder.entries()) {
      if (!name.endsWith('.jsonl')) continue;
      files.push({ name, text: await (await (handle as FileSystemFileHandle).getFile()).text() });
    }
    return files;
  });

/** Waits until the copy inside the browser contains the newest change. Call it after making the change. */
export const copied = (page: Tab): Promise<unknown> =>
  until('waited for the copy to be renewed', async () => {
    const newest = Math.max(...((await allRows(page)).changes ?? []).map(({ seq }) => Number(seq)));
    return (await copiesIn(page)).some(({ name }) => Number(name.split('.')[3]) === newest);
  });

/** Deletes everything stored beside the database, so that whatever appears comes from this kill alone. */
export const emptyBeside = (page: Tab): Promise<void> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('copies', { recursive: true }).catch(() => undefined);
    const { chrome } = globalThis as unknown as { chrome?: { storage?: { local: { clear(): Promise<void> } } } };
    await chrome?.storage?.local.clear();
  });

/** Every completed file of the copy is whole, and one that was there at the kill is still there. */
async function wholeCopies(page: Tab, _: string, acknowledged: boolean): Promise<void> {
  const files = await copiesIn(page);
  if (acknowledged && files.length === 0) throw new Error('the copy is gone');
  for (const { name, text } of files) if (!isWhole(text)) throw new Error(`half a copy is in its place: ${name}`);
}

/** Whether a backup ends correctly, with the hash of everything before its last line. */
export function isWhole(text: string): boolean {
  const before = text.slice(0, text.trimEnd().lastIndexOf('\n') + 1);
  const sha256 = createHash('sha256').update(before).digest('hex');
  return text.slice(before.length).includes(`"sha256":"${sha256}"}`);
}

/** What was saved before a kill is whole if it has its final name. Firefox reserves the name with an empty file. */
async function wholeOrNone(_: Tab, profile: string): Promise<void> {
  const folder = downloadsOf(profile);
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.endsWith('.jsonl')) continue;
    const text = await readFile(join(folder, name), 'utf8');
    if (text !== '' && !isWhole(text)) throw new Error(`half a file was left: ${name}`);
  }
}

/** Everything before the press that takes over a later file. */
async function readyToTakeOver(page: Tab, word: Words): Promise<void> {
  file ??= fileOf(laterFile());
  await page.upload(await file);
  await page.spot('button', word('take_over'));
}

export const killedPresses: readonly Victim[] = [
  {
    name: 'restore',
    page: 'log.html#/take-along',
    ready: readyToTakeOver,
    press: (word) => word('take_over'),
    isDone: (page, word) => says(page, word('take_restored')),
  },
  {
    name: 'deletion of a person',
    page: `log.html#/person/${person}`,
    async ready(page, word) {
      await page.click('button', word('person_delete'));
      await page.click('checkbox', word('forget_sure'));
    },
    press: (word) => word('forget_go'),
    isDone: (page, word) => says(page, word('forget_done')),
  },
  {
    name: 'erase',
    page: 'log.html#/settings',
    async ready(page, word) {
      await page.click('button', word('settings_erase_ask'));
      await page.click('checkbox', word('erase_sure'));
    },
    press: (word) => word('erase_go'),
    isDone: (page, word) => says(page, word('settings_erased')),
  },
  {
    name: 'export',
    page: 'log.html#/take-along',
    ready: async (page, word) => void (await page.spot('button', word('take_backup_save'))),
    press: (word) => word('take_backup_save'),
    isDone: (page, word) => says(page, word('take_saved')),
    leaves: wholeOrNone,
  },
  {
    // Written automatically after a restore, and renewed from then on.
    name: 'inner copy',
    page: 'log.html#/take-along',
    ready: readyToTakeOver,
    press: (word) => word('take_over'),
    isDone: async (page) => (await copiesIn(page)).length > 0,
    leaves: wholeCopies,
  },
];
