// One browser for several tests, because starting one takes longer than most of them.
import { afterAll } from 'vitest';
import type { Kind, Rig } from '../../browsers/rig';
import { type Setting, settle } from './setting';

interface Extension {
  storage: Record<'local' | 'session', { clear(): Promise<void> }>;
}

/** Runs in a page of the extension: deletes all it has stored, once a copy that is being written is finished. */
async function deleteEverything(): Promise<void> {
  const { browser, chrome } = globalThis as unknown as { browser?: Extension; chrome: Extension };
  const { storage } = browser ?? chrome;
  await navigator.locks.request('copies', async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('copies', { recursive: true }).catch(() => undefined);
    const request = indexedDB.deleteDatabase('coachside');
    await new Promise((done, failed) => {
      request.onsuccess = done;
      request.onerror = failed;
    });
    await storage.local.clear();
    await storage.session.clear();
  });
}

/** Closes every page and leaves the extension as right after installing. */
async function beginAnew(rig: Rig): Promise<void> {
  if (await rig.panelIsOpen()) await (await rig.panel()).close();
  // The browser exits with its last tab.
  const blank = await rig.open('about:blank');
  const others = (await blank.page.browser().pages()).filter((page) => page !== blank.page);
  await Promise.all(others.map((page) => page.close()));
  const bare = await rig.page('icon/16.png');
  await bare.evaluate(deleteEverything);
  await bare.close();
  await rig.update();
}

/**
 * For tests that leave only pages and stored data behind, but no permission and no browser mode. Returns a function
 * that gives each test a setting as if it were its own.
 */
export function sharedSetting(kind: Kind): () => Promise<Setting> {
  let setting: Setting | undefined;
  afterAll(() => setting?.leave());
  return async () => {
    if (setting) await beginAnew(setting.rig);
    setting ??= await settle(kind);
    return setting;
  };
}
