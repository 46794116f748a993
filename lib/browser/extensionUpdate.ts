// Delays what would stop the extension: a new version may only replace it while it is idle, and the background keeps
// running during long work.
import { browser } from 'wxt/browser';

/**
 * Keeps the browser from applying an update at once. If the extension listens for updates but does not request one, it
 * waits until no page of the extension is open (Chromium) or the browser restarts (Firefox).
 */
export function holdUpdates(): void {
  browser.runtime.onUpdateAvailable.addListener(() => undefined);
}

/** Milliseconds between two calls: a browser stops a background that makes none for thirty seconds. */
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
