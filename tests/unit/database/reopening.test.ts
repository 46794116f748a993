import type Dexie from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { erase, newPage } from './raw';

let open: Dexie | undefined;
async function page() {
  const made = await newPage();
  open = made.db;
  const { reopen } = await import('../../../lib/database/database');
  return { db: made.db, reopen };
}
beforeEach(erase);
afterEach(async () => {
  vi.restoreAllMocks();
  open?.close({ disableAutoOpen: true });
  await erase();
});

it('opens anew what never opened, and refuses what waited for it', async () => {
  const { db, reopen } = await page();
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => ({}) as IDBOpenDBRequest);
  const waited = db.local.put({ id: 'a', value: 1 }).then(
    () => 'stored',
    () => 'refused',
  );
  await new Promise((next) => setTimeout(next));
  reopen();
  expect(await waited).toBe('refused');
  await vi.waitFor(() => db.local.put({ id: 'b', value: 2 }));
  expect(await db.local.toArray()).toEqual([{ id: 'b', value: 2 }]);
});

it('keeps nobody waiting, however often it is asked to', async () => {
  const { db, reopen } = await page();
  await db.local.put({ id: 'a', value: 1 });
  reopen();
  reopen();
  expect(await db.local.count()).toBe(1);
  reopen();
  expect(await db.local.count()).toBe(1);
});

it('lets what runs come to its end', async () => {
  const { db, reopen } = await page();
  await db.transaction('rw', db.local, async () => {
    await db.local.put({ id: 'a', value: 1 });
    reopen();
    await db.local.put({ id: 'b', value: (await db.local.get('a'))?.value });
  });
  expect(await db.local.count()).toBe(2);
});
