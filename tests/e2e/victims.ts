// What a browser is killed in the middle of: for each the page it begins on, its last press, and what says that it is done.
import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupTables, type RowOf } from '../../lib/backup/format';
import { newPen } from '../../lib/backup/pen';
import { manyTalks } from '../bench/manyTalks';
import { partOf, type Rows } from '../bench/seed';
import { downloadsOf } from '../harness/common';
import type { Tab } from '../harness/rig';
import type { Words } from './setting';

export interface Victim {
  name: string;
  page: `log.html#/${string}`;
  /** Everything up to the press that is made last. */
  ready(page: Tab, word: Words): Promise<void>;
  /** The button of that press. */
  press(word: Words): string;
  /** What stands on screen once it is acknowledged. */
  done(word: Words): string;
  /** What else must hold after a kill, given the browser's profile; throws where it does not. */
  leaves?(profile: string): Promise<void>;
}

const now = Date.now();
const all = manyTalks(60, now);
const person = 'person-00000';
/** So many of the oldest talks are with that person. */
const theirs = 25;

/** The log as it is before: 40 talks of 100 marks. */
export function formerLog(): Rows {
  const rows = partOf(all, 0, 40);
  const conversations = rows.conversations.map((talk, nth) => (nth < theirs ? { ...talk, personId: person } : talk));
  return { ...rows, conversations };
}

/** A file with ten of those talks, two of them changed since, and twenty more. */
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

/** What was saved before a kill is whole, or not there under its name. */
async function wholeOrNone(profile: string): Promise<void> {
  const folder = downloadsOf(profile);
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.jsonl'));
  if (names.length > 1) throw new Error(`several files: ${names.join(', ')}`);
}

export const victims: readonly Victim[] = [
  {
    name: 'restore',
    page: 'log.html#/take-along',
    async ready(page, word) {
      file ??= fileOf(laterFile());
      await page.upload(await file);
      await page.spot('button', word('take_over'));
    },
    press: (word) => word('take_over'),
    done: (word) => word('take_restored'),
  },
  {
    name: 'deletion of a person',
    page: `log.html#/person/${person}`,
    async ready(page, word) {
      await page.click('button', word('person_delete'));
      await page.click('checkbox', word('forget_sure'));
    },
    press: (word) => word('forget_go'),
    done: (word) => word('forget_done'),
  },
  {
    name: 'erase',
    page: 'log.html#/settings',
    async ready(page, word) {
      await page.click('button', word('settings_erase_ask'));
      await page.click('checkbox', word('erase_sure'));
    },
    press: (word) => word('erase_go'),
    done: (word) => word('settings_erased'),
  },
  {
    name: 'export',
    page: 'log.html#/take-along',
    ready: async (page, word) => void (await page.spot('button', word('take_backup_save'))),
    press: (word) => word('take_backup_save'),
    done: (word) => word('take_saved'),
    leaves: wholeOrNone,
  },
];
