// What stops the extension: a new version may take over when the browser finds it idle, never in the middle of
// anything.
import { browser } from 'wxt/browser';

/**
 * Keeps the browser from applying an update at once. One that is listened for and not asked for waits until no page of
 * the extension is open (Chromium) or the browser starts anew (Firefox).
 */
export function holdUpdates(): void {
  browser.runtime.onUpdateAvailable.addListener(() => undefined);
}

/** Milliseconds between two calls: a browser stops a background that made none for thirty seconds. */
const wakeEvery = 20_000;

/** Keeps the browser from stopping the background until long work is done. */
export async function keepAwake(work: Promise<unknown>): Promise<void> {
  const awake = setInterval(() => void browser.runtime.getPlatformInfo(), wakeEvery);
  try {
    await work;
  } finally {
    clearInterval(awake);
  }
}
