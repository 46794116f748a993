// Owns when a new version may take over: never in the middle of a conversation.
import { browser } from 'wxt/browser';

const waitsKey = 'updateWaits';

/** Remembers that an update waits; by listening, the extension keeps the browser from applying it at once. */
export function holdUpdates(arrived: () => void): void {
  browser.runtime.onUpdateAvailable.addListener(() => {
    void browser.storage.session.set({ [waitsKey]: true }).then(arrived);
  });
}

/** Lets a waiting update take over now. */
export async function applyUpdate(): Promise<void> {
  const found = await browser.storage.session.get(waitsKey);
  if (found[waitsKey] === true) browser.runtime.reload();
}
