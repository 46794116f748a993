// Owns what lasts as long as the browser runs and no longer: storage.session, which web pages cannot read.
import { browser } from 'wxt/browser';

/** The value kept under a name; null if none. Only this extension writes here, so its type is taken on trust. */
export async function readSession<T>(name: string): Promise<T | null> {
  const found = await browser.storage.session.get(name);
  return (found[name] as T | undefined) ?? null;
}

/** Every value kept under a name that begins so, in the order of the names. */
export async function readSessionOf<T>(beginning: string): Promise<T[]> {
  const all = Object.entries(await browser.storage.session.get(null)).filter(([name]) => name.startsWith(beginning));
  return all.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value as T);
}

/** Lets go of the value kept under a name. */
export const dropSession = (name: string): Promise<void> => browser.storage.session.remove(name);

export const keepSession = (values: Record<string, unknown>): Promise<void> => browser.storage.session.set(values);

/** Calls back whenever something kept here changes. Returns how to stop. */
export function onSession(changed: () => void): () => void {
  const listen = (_: unknown, area: string) => {
    if (area === 'session') changed();
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
