// Owns what lasts as long as the browser runs and no longer: storage.session, which web pages cannot read.
import { browser } from 'wxt/browser';
import { inCard } from './card';
import { sendMessage } from './messages';

interface Area {
  /** What is kept under a name; everything for null. */
  get(name: string | null): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(name: string): Promise<void>;
}

// A frame in a page is told of no changes by the browser: it hears them from whoever made them.
const channelName = 'session';
function tellCards(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(null);
  channel.close();
}

/** The browser's own. */
export const ownSession: Area = {
  get: (name) => browser.storage.session.get(name),
  set: async (values) => {
    await browser.storage.session.set(values);
    tellCards();
  },
  remove: async (name) => {
    await browser.storage.session.remove(name);
    tellCards();
  },
};

const throughBackground: Area = {
  get: (name) => sendMessage('sessionGet', name),
  set: (values) => sendMessage('sessionSet', values),
  remove: (name) => sendMessage('sessionRemove', name),
};

const area = (): Area => (inCard() ? throughBackground : ownSession);

/** The value kept under a name; null if none. Only this extension writes here, so its type is taken on trust. */
export async function readSession<T>(name: string): Promise<T | null> {
  const found = await area().get(name);
  return (found[name] as T | undefined) ?? null;
}

/** Every value kept under a name that begins so, in the order of the names. */
export async function readSessionOf<T>(beginning: string): Promise<T[]> {
  const all = Object.entries(await area().get(null)).filter(([name]) => name.startsWith(beginning));
  return all.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value as T);
}

/** Lets go of the value kept under a name. */
export const dropSession = (name: string): Promise<void> => area().remove(name);

export const keepSession = (values: Record<string, unknown>): Promise<void> => area().set(values);

/** Calls back whenever something kept here changes. Returns how to stop. */
export function onSession(changed: () => void): () => void {
  if (inCard()) {
    const channel = new BroadcastChannel(channelName);
    channel.onmessage = changed;
    return () => channel.close();
  }
  const listen = (_: unknown, name: string) => {
    if (name === 'session') changed();
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
