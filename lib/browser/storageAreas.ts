// Access to the browser's two storage areas for small values, also from the card, and notification of changes.
import { browser } from 'wxt/browser';
import { type AreaName, sendMessage } from './messages';
import { inCard } from './pageContext';

interface Area {
  /** What is stored under a name; everything for null. */
  get(name: string | null): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(names: string | string[]): Promise<void>;
}

// The browser does not notify a frame in a web page of changes, so whoever makes a change notifies the cards.
const channelName = 'session';
function tellCards(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(null);
  channel.close();
}

/** The browser's own area, accessed directly. */
export const ownArea = (area: AreaName): Area => ({
  get: (name) => browser.storage[area].get(name),
  set: async (values) => {
    await browser.storage[area].set(values);
    tellCards();
  },
  remove: async (names) => {
    await browser.storage[area].remove(names);
    tellCards();
  },
});

const throughBackground = (area: AreaName): Area => ({
  get: (name) => sendMessage('areaGet', { area, name }),
  set: (values) => sendMessage('areaSet', { area, values }),
  remove: (names) => sendMessage('areaRemove', { area, names }),
});

/** Reads and writes of an area. Only this extension writes there, so the types of values are not checked. */
export function valuesIn(name: AreaName) {
  const area = (): Area => (inCard() ? throughBackground(name) : ownArea(name));
  return {
    /** The value stored under a name; null if there is none. */
    read: async <T>(id: string): Promise<T | null> => ((await area().get(id))[id] as T | undefined) ?? null,
    /** Every value whose name begins with `beginning`, in the order of the names. */
    readOf: async <T>(beginning: string): Promise<T[]> => {
      const all = Object.entries(await area().get(null)).filter(([id]) => id.startsWith(beginning));
      return all.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value as T);
    },
    keep: (values: Record<string, unknown>): Promise<void> => area().set(values),
    /** Deletes the value stored under a name. */
    drop: (id: string): Promise<void> => area().remove(id),
    /** Deletes everything except the values stored under `spared`. */
    clearBut: async (spared: readonly string[]): Promise<void> => {
      const names = Object.keys(await area().get(null));
      await area().remove(names.filter((id) => !spared.includes(id)));
    },
  };
}

/** Calls back whenever a value of either area changes. Returns a function to stop. */
export function onValues(changed: () => void): () => void {
  if (inCard()) {
    const channel = new BroadcastChannel(channelName);
    channel.onmessage = changed;
    return () => channel.close();
  }
  const listen = (_: unknown, name: string) => {
    if (name === 'session' || name === 'local') changed();
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
