import { liveQuery } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Conversation, Mark } from '../../../lib/conversation/types';
import { db } from '../../../lib/database/database';
import { putSwiftly } from '../../../lib/database/fastPut';
import { emptyLog, noon, started } from '../../setup/freshLog';

beforeEach(emptyLog);

const mark = (conversationId: string, id = 'one'): Mark => ({ id, stamp: '', conversationId, key: 'ask', at: noon });

const put = (row: Mark, allows: (talk: Conversation | undefined) => boolean) =>
  putSwiftly({ table: db.marks, row, guard: { table: db.conversations, id: row.conversationId, allows } });

describe('putSwiftly', () => {
  it('puts a row that another row allows, in a strict transaction', async () => {
    const id = await started();
    const begin = vi.spyOn(db.backendDB(), 'transaction');
    expect(await put(mark(id), (talk) => talk?.status === 'live')).toBe(true);
    const tables = ['marks', 'conversations', 'changes'];
    expect(begin).toHaveBeenCalledExactlyOnceWith(tables, 'readwrite', { durability: 'strict' });
    begin.mockRestore();
    expect(await db.marks.toArray()).toEqual([mark(id)]);
  });

  it('writes nothing where it is not allowed', async () => {
    expect(await put(mark('gone'), (talk) => talk !== undefined)).toBe(false);
    expect(await db.marks.count()).toBe(0);
  });

  it('tells the live queries that read the row, by its id or its index', async () => {
    const id = await started();
    const byIndex = vi.fn();
    const byId = vi.fn();
    const followed = [
      liveQuery(() => db.marks.where('conversationId').equals(id).count()).subscribe(byIndex),
      liveQuery(() => db.marks.get('two')).subscribe(byId),
    ];
    await vi.waitFor(() => expect([byIndex.mock.lastCall, byId.mock.lastCall]).toEqual([[0], [undefined]]));
    await put(mark(id, 'one'), () => true);
    await put(mark(id, 'two'), () => true);
    await vi.waitFor(() => expect([byIndex.mock.lastCall, byId.mock.lastCall]).toEqual([[2], [mark(id, 'two')]]));
    for (const one of followed) one.unsubscribe();
  });

  it('leaves it to an ordinary write where the database is not open', async () => {
    db.close({ disableAutoOpen: false });
    expect(await put(mark('any'), () => true)).toBe(false);
    expect(await db.marks.count()).toBe(0);
  });

  it('rejects with why the row could not be stored', async () => {
    const unstorable = { ...mark('any'), id: null } as unknown as Mark;
    await expect(put(unstorable, () => true)).rejects.toMatchObject({ name: 'DataError' });
    await expect(db.marks.count()).resolves.toBe(0);
  });
});
