// Brings the extension into a state: fills the database as it stands, then opens a page of ours that finds it so.
import { databaseVersion } from '../../../lib/database/database';
import type { Kind, Rig, RigOptions, Tab } from '../../browsers/rig';
import type { Rows } from '../scenes/rows';
import { type Setting, settle, type Words } from './setting';

export interface Scene {
  name: string;
  /** The page it is seen on, with its hash. */
  page: 'sidepanel.html' | 'card.html' | `log.html#/${string}`;
  rows?(now: number): Rows;
  /** The database claims to be from a newer Coachside. */
  newer?: boolean;
  /** What is done by hand once the page is open, to get there. */
  act?(tab: Tab, word: Words): Promise<void>;
  /** What stands on screen once it is there. */
  sees(word: Words): string | RegExp;
}

/** The native version of a database that a later Coachside wrote. */
export const later = (databaseVersion + 1) * 10;
/** The one this version writes. */
const present = databaseVersion * 10;

/** In a page of the extension: whether the database is there as this version writes it; one that is not goes. */
async function ready(version: number): Promise<boolean> {
  const known = (await indexedDB.databases()).find(({ name }) => name === 'coachside');
  if (known?.version === version) return true;
  const request = indexedDB.deleteDatabase('coachside');
  await new Promise((done, failed) => {
    request.onsuccess = done;
    request.onerror = failed;
  });
  return false;
}

/** In a page of the extension: every table holds these rows and no others. */
async function refill(rows: Record<string, unknown[]>, version: number): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Extension | undefined>;
  const { storage } = browser ?? chrome ?? {};
  const { log } = (await storage?.local.get('log')) ?? {};
  const opening = indexedDB.open('coachside', version);
  const database = await new Promise<IDBDatabase>((done, failed) => {
    opening.onsuccess = () => done(opening.result);
    opening.onerror = failed;
  });
  const writing = database.transaction([...database.objectStoreNames], 'readwrite');
  for (const name of database.objectStoreNames) {
    writing.objectStore(name).clear();
    for (const row of rows[name] ?? []) writing.objectStore(name).put(row);
  }
  // The database of the mark beside it, in all scenes: or they would be of a log that was lost.
  writing.objectStore('local').put({ id: 'device', value: log?.device ?? 'scene' });
  // A panel has just shown the talk that goes on: it is not asked about, unless the scene is of long ago.
  const now = Date.now();
  for (const { id, status, startedAt } of (rows.conversations ?? []) as {
    id: string;
    status: string;
    startedAt: number;
  }[])
    if (status === 'live' && now - startedAt < 3600_000)
      writing.objectStore('local').put({ id: 'seen', value: { conversationId: id, at: now } });
  await new Promise((done, failed) => {
    writing.oncomplete = done;
    writing.onabort = failed;
  });
  database.close();
  // Nor does a scene before owe a backup to this one.
  await storage?.session.remove('backupOwed');
}

interface Extension {
  storage?: {
    local: { get(name: string): Promise<{ log?: { device: string } }> };
    session: { remove(name: string): Promise<void> };
  };
}

/** Opens a tab for scenes to be set in. */
export const openStage = (rig: Rig): Promise<Tab> => rig.page('icon/16.png');

/** A browser with the extension in it, and a tab for scenes in that, of this size in pixels. */
export async function settleStage(
  kind: Kind,
  size?: readonly [width: number, height: number],
  options: Partial<RigOptions> = {},
): Promise<{ setting: Setting; tab: Tab }> {
  const setting = await settle(kind, options);
  const tab = await openStage(setting.rig);
  if (size) await tab.size(...size);
  return { setting, tab };
}

/** Sets a scene in a tab of `openStage`. */
export async function setScene(rig: Rig, tab: Tab, scene: Scene, word: Words): Promise<void> {
  // An image of ours: the database is at hand there, and nothing that reads or writes it by itself.
  const quiet = () => tab.go(`${rig.origin}/icon/16.png`);
  await quiet();
  if (!(await tab.evaluate(ready, present))) {
    await tab.go(`${rig.origin}/sidepanel.html`);
    await tab.spot('button', word('start'));
    await quiet();
  }
  await tab.evaluate(refill, { ...scene.rows?.(Date.now()) }, scene.newer ? later : present);
  await tab.go(`${rig.origin}/${scene.page}`);
  await scene.act?.(tab, word);
  await tab.sees(scene.sees(word));
  // A view of the panel is shown once all of it is there.
  await tab.waitFor('the view to be shown', () => !document.querySelector('[style*="opacity"]'));
}
