// Everything in the extension's database, read without the extension's own code.
import type { Tab } from '../../browsers/rig';

/** Rows by table. */
type Kept = Record<string, Record<string, unknown>[]>;

/** Every row of every table, read in a page of the extension's origin. */
export const allRows = (page: Tab): Promise<Kept> =>
  page.evaluate(async () => {
    const wait = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const raw = await wait(indexedDB.open('coachside'));
    const reading = raw.transaction([...raw.objectStoreNames]);
    const rows = [...raw.objectStoreNames].map(async (name) => [name, await wait(reading.objectStore(name).getAll())]);
    const all = await Promise.all(rows);
    raw.close();
    return Object.fromEntries(all);
  });

/** The same without this machine's own values. */
export async function everything(page: Tab): Promise<Kept> {
  const rows = Object.entries(await allRows(page));
  return Object.fromEntries(rows.filter(([table]) => !['local', 'staged', 'changes'].includes(table)));
}
