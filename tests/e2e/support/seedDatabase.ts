// Puts the extension into a state: fills the existing database, then opens a page of ours that reads it.
import { databaseVersion } from '../../../lib/database/database';
import type { Kind, Rig, RigOptions, Tab } from '../../browsers/rig';
import type { Rows } from '../scenes/rows';
import { type Setting, settle, type Words } from './setting';

export interface Scene {
  name: string;
  /** The page to open, with its hash. */
  page: 'sidepanel.html' | 'card.html' | `log.html#/${string}`;
  rows?(now: number): Rows;
  /** The database claims to be from a newer Coachside. */
  newer?: boolean;
  /** Manual steps after the page is open. */
  act?(tab: Tab, word: Words): Promise<void>;
  /** What is on screen once the scene is ready. */
  sees(word: Words): string | RegExp;
}

/** The native version of a database that a later Coachside wrote. */
export const later = (databaseVersion + 1) * 10;
/** The native version that this Coachside writes. */
const present = databaseVersion * 10;

/** Runs in a page of the extension: whether the database exists in this version; deletes one that has another. */
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

/** Runs in a page of the extension: gives every table exactly these rows. */
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
  // Every scene's database gets the device of the marker in storage.local; otherwise the log would count as lost.
  writing.objectStore('local').put({ id: 'device', value: log?.device ?? 'scene' });
  // As if a panel had just shown the live talk, so that it is not asked about, unless the scene is of long ago.
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
  // Nor may a backup still be owed from the scene before.
  await storage?.session.remove('backupOwed');
}

interface Extension {
  storage?: {
    local: { get(name: string): Promise<{ log?: { device: string } }> };
    session: { remove(name: string): Promise<void> };
  };
}

/** Opens a tab for scenes. */
export const openStage = (rig: Rig): Promise<Tab> => rig.page('icon/16.png');

/** A browser with the extension in it, and a tab for scenes of this size in pixels. */
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
  // An image of ours: has access to the database, and nothing in it reads or writes it.
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
  // A view of the panel is shown once it is complete.
  await tab.waitFor('the view to be shown', () => !document.querySelector('[style*="opacity"]'));
}
