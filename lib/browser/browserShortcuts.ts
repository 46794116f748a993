// The browser's shortcuts: which keys they are really bound to, and how to change them.
import { browser } from 'wxt/browser';
import type { VerbId } from '../conversation/verbs';

/** `open` is the browser's own command for the panel. */
export type Shortcut = 'open' | VerbId;

export interface Bound {
  name: Shortcut;
  /** The keys as the browser writes them; null for none. */
  keys: string | null;
  /** The manifest suggests keys. If `keys` is null all the same, they were refused or removed. */
  suggested: boolean;
}

/** Where this browser lets its shortcuts be changed. */
export type Changing = 'chromium' | 'firefox' | 'elsewhere';

const chromiumAddress = 'chrome://extensions/shortcuts';

const ownName = (name: Shortcut, all: readonly string[]): string =>
  name === 'open' ? (all.find((one) => one.startsWith('_execute_')) ?? '') : name;

/** What these verbs are bound to, in their order, after the browser's own command. */
export async function boundShortcuts(verbs: readonly VerbId[]): Promise<Bound[]> {
  const known = await browser.commands.getAll();
  const manifest = browser.runtime.getManifest().commands ?? {};
  return (['open', ...verbs] as const).map((name) => {
    const own = ownName(name, Object.keys(manifest));
    // Firefox has null if none are suggested.
    const suggested = Boolean(manifest[own]?.suggested_key);
    return { name, keys: known.find((one) => one.name === own)?.shortcut || null, suggested };
  });
}

/** A press within this many milliseconds after a background became ready is what woke it. Our own choice. */
export const wakes = 100;

/**
 * When a press was made, epoch milliseconds. If the press woke the background, that is when it was woken, not when it
 * became ready. `since` is how long the background has been ready, in milliseconds; `begun` is when it was woken.
 */
export const pressedAt = (now: number, since: number, begun: number): number =>
  since < wakes ? Math.min(now, Math.round(begun)) : now;

/** Calls back for each shortcut but the browser's own, with the moment of the press in epoch milliseconds. */
export function onShortcut(pressed: (name: string, at: number) => void): void {
  const ready = performance.now();
  browser.commands.onCommand.addListener((name) =>
    pressed(name, pressedAt(Date.now(), performance.now() - ready, performance.timeOrigin)),
  );
}

// Firefox alone opens its own list; the types do not know it.
const firefoxCommands = () => browser.commands as typeof browser.commands & { openShortcutSettings?(): Promise<void> };

export function changing(): Changing {
  if (browser.runtime.getURL('' as never).startsWith('moz-')) return 'firefox';
  return 'sidePanel' in browser ? 'chromium' : 'elsewhere';
}

/** Opens the browser's list of shortcuts. Rejects if the browser does not allow that. */
export async function openShortcutList(): Promise<void> {
  if (changing() === 'chromium') await browser.tabs.create({ url: chromiumAddress });
  else await firefoxCommands().openShortcutSettings?.();
}
