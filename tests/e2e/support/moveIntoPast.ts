import type { Tab } from '../../browsers/rig';

/** Moves every talk, its marks and the panel's last sign of life `by` milliseconds into the past, as after a night asleep. */
export const moveIntoPast = (page: Tab, by: number): Promise<void> =>
  page.evaluate(async (past: number) => {
    const wait = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const raw = await wait(indexedDB.open('coachside'));
    const change = raw.transaction(['conversations', 'marks', 'local'], 'readwrite');
    const rows = <T>(name: string) => wait(change.objectStore(name).getAll()) as Promise<T[]>;
    for (const talk of await rows<{ startedAt: number }>('conversations')) {
      change.objectStore('conversations').put({ ...talk, startedAt: talk.startedAt - past });
    }
    for (const mark of await rows<{ at: number }>('marks')) {
      change.objectStore('marks').put({ ...mark, at: mark.at - past });
    }
    change.objectStore('local').delete('seen');
    await new Promise((done) => {
      change.oncomplete = done;
    });
    raw.close();
  }, by);
