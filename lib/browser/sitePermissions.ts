// Which addresses the coach lets the extension see, and the content script for those that were asked for later.
import { browser } from 'wxt/browser';

/** Match patterns of everything that may be seen now. */
export const permitted = async (): Promise<string[]> => (await browser.permissions.getAll()).origins ?? [];

/** Asks the coach. In a handler of a user gesture, call this before any await. Returns whether it was granted. */
export const askFor = (matches: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: [...matches] });

export const giveBack = (matches: readonly string[]): Promise<boolean> =>
  browser.permissions.remove({ origins: [...matches] });

/** Calls back with what was newly granted, if anything, after any grant or withdrawal. Returns a function to stop. */
export function onPermits(changed: (added: readonly string[]) => void): () => void {
  const added = ({ origins }: { origins?: string[] }) => changed(origins ?? []);
  const removed = () => changed([]);
  browser.permissions.onAdded.addListener(added);
  browser.permissions.onRemoved.addListener(removed);
  return () => {
    browser.permissions.onAdded.removeListener(added);
    browser.permissions.onRemoved.removeListener(removed);
  };
}

const id = 'granted';

/** Registers a content script for exactly these addresses, from the next page load on and across restarts. */
export async function standAt(matches: readonly string[], file: string): Promise<void> {
  const { scripting } = browser;
  const [known] = await scripting.getRegisteredContentScripts({ ids: [id] });
  if (matches.length === 0) {
    if (known) await scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const when = { runAt: 'document_idle', persistAcrossSessions: true } as const;
  const script = { id, matches: [...matches], js: [file], ...when };
  if (known) await scripting.updateContentScripts([script]);
  else await scripting.registerContentScripts([script]);
}
