// Owns when a new version may take over: when the browser finds the extension idle, never in the middle of anything.
import { browser } from 'wxt/browser';

/**
 * Keeps the browser from applying an update at once. One that is listened for and not asked for waits until no page of
 * the extension is open (Chromium) or the browser starts anew (Firefox).
 */
export function holdUpdates(): void {
  browser.runtime.onUpdateAvailable.addListener(() => undefined);
}
