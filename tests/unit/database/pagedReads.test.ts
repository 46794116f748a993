import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/database/database';
import { eachPage, lookUp, ofTalks, pageSize } from '../../../lib/database/pagedReads';
import { empty } from '../backup/log';

const idOf = (row: { id: string }) => row.id;
const key = (at: number) => `k${String(at).padStart(4, '0')}`;
const fill = (ats: readonly number[]) => db.local.bulkPut(ats.map((at) => ({ id: key(at), value: at })));

const idea = { stamp: '1', at: 0, text: 'Swap the shifts', outcome: null };

beforeEach(empty);

describe('looking rows up', () => {
  it('finds what is there and nothing else, in the order asked, near or far apart', async () => {
    const ats = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(ats, ats, async (stored, asked) => {
        await empty();
        await fill(stored);
        const found = await lookUp(db.local, idOf, asked.map(key));
        expect(found.map((row) => row?.value)).toEqual(asked.map((at) => (stored.includes(at) ? at : undefined)));
      }),
    );
  });
});

describe('the rows of talks', () => {
  it.each([0, 3, pageSize, pageSize + 1])('are those of all %d, and of no other', async (n) => {
    const talks = Array.from({ length: n + 1 }, (_, at) => key(at));
    const rows = talks.flatMap((conversationId) =>
      [1, 2].map((nth) => ({ ...idea, id: `${conversationId}/${nth}`, conversationId })),
    );
    await db.ideas.bulkAdd(rows);
    expect((await ofTalks(db.ideas, talks.slice(1))).map(idOf).sort()).toEqual(rows.slice(2).map(idOf));
  });
});

describe('reading page by page', () => {
  it.each([0, 1, pageSize - 1, pageSize, pageSize + 1, 2 * pageSize])('visits each of %d rows once', async (n) => {
    const ats = Array.from({ length: n }, (_, at) => at);
    await fill(ats);
    const seen: unknown[] = [];
    await eachPage(db.local, idOf, (rows) => {
      seen.push(...rows.map(({ value }) => value));
      return undefined;
    });
    expect(seen).toEqual(ats);
  });
});
