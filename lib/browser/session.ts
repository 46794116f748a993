// Owns what lasts as long as the browser runs and no longer: storage.session, which web pages cannot read.
import { browser } from 'wxt/browser';
import { inCard } from './card';
import { sendMessage } from './messages';

// A frame in a page is told of no changes by the browser: it hears them from whoever made them.
const channelName = 'session';

/** The value kept under a name; null if none. Only this extension writes here, so its type is taken on trust. */
export async function readSession<T>(name: string): Promise<T | null> {
  if (inCard()) return (await sendMessage('readSession', name)) as T | null;
  const found = await browser.storage.session.get(name);
  return (found[name] as T | undefined) ?? null;
}

export async function keepSession(values: Record<string, unknown>): Promise<void> {
  if (inCard()) return sendMessage('keepSession', values);
  await browser.storage.session.set(values);
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(null);
  channel.close();
}

/** Calls back whenever something kept here changes. Returns how to stop. */
export function onSession(changed: () => void): () => void {
  if (inCard()) {
    const channel = new BroadcastChannel(channelName);
    channel.onmessage = changed;
    return () => channel.close();
  }
  const listen = (_: unknown, area: string) => {
    if (area === 'session') changed();
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
