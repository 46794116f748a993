// A log's round trip by hand in the practice log: backup, erase, and restore from the backup.
import type { Conversation, Mark } from '../../../lib/conversation/types';
import type { Download, Rig, Tab } from '../../browsers/rig';
import { word } from './setting';

export interface Line {
  table: string;
  row: { id: string } & Partial<Pick<Mark, 'key'> & Pick<Conversation, 'keySetId' | 'summary'>>;
}

export interface Backup extends Download {
  /** Without header and footer, which contain the time of export and the hash. Sorted by id. */
  rows: Line[];
}

export async function saveBackup(rig: Rig, page: Tab): Promise<Backup> {
  await page.click('link', word('take_title'));
  await page.click('button', word('take_backup_save'));
  await page.sees(word('take_saved'));
  const file = await rig.download(/^coachside-backup-.*\.jsonl$/);
  const lines = file.text.trim().split('\n').slice(1, -1);
  const rows = lines.map((line) => JSON.parse(line) as Line).sort((a, b) => (a.row.id < b.row.id ? -1 : 1));
  return { ...file, rows };
}

export async function erase(page: Tab): Promise<void> {
  await page.click('link', word('settings_title'));
  await page.click('button', word('settings_erase_ask'));
  await page.click('checkbox', word('erase_sure'));
  await page.click('button', word('erase_go'));
  await page.sees(word('settings_erased'));
}

export async function restore(page: Tab, path: string): Promise<void> {
  await page.click('link', word('take_title'));
  await page.upload(path);
  await page.click('button', word('take_over'));
  await page.sees(word('take_restored'));
}
