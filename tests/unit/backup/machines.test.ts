// Three machines of one coach end up with the same log, whatever was done on each and in whatever order they merge.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Conversation } from '../../../lib/conversation/types';
import type { Tombstone } from '../../../lib/database/tables';
import type { Row } from '../../../lib/database/types';
import type { Pulse } from '../../../lib/pulse/types';
import { lawRuns, lawTimeout } from '../../setup/lawRuns';
import { restore } from './file';
import { dumpLog, empty } from './log';
import { type History, lives, liveThrough } from './machines';

type Merged = Record<string, Row[]>;

const orders = [
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
  [2, 0, 2, 1, 0],
];

/** Two of the orders: more triples find more faults than every order of a few. */
const someOrders = fc.shuffledSubarray(orders, { minLength: 2, maxLength: 2 });

async function merged({ files }: History, order: readonly number[]): Promise<Merged> {
  await empty();
  for (const at of order) await restore(files[at] ?? '');
  return (await dumpLog()) as Merged;
}

/** Rows, and texts anywhere, that were deleted and exist all the same, although their row was not changed since. */
function risen(log: Merged, { deletions, takenOver }: History): string[] {
  const rows = Object.entries(log).flatMap(([table, some]) =>
    table === 'tombstones'
      ? []
      : some.map((row) => ({ at: `${table}/${row.id}`, stamp: row.stamp, text: JSON.stringify(row) })),
  );
  return deletions.flatMap(({ rows: went, texts, stamp }) =>
    rows
      .filter((row) => row.stamp <= stamp)
      .flatMap(({ at, text }) => {
        const told = texts.find((one) => text.includes(one) && !takenOver.has(one));
        return went.has(at) ? [at] : told ? [`${told} in ${at}`] : [];
      }),
  );
}

/** Talks and pulses that are missing or without their person, though the coach deleted neither. */
function lost(log: Merged, { deletions, made, gone }: History): string[] {
  const there = (table: string) => new Set((log[table] ?? []).map(({ id }) => id));
  const became = new Map((log.tombstones as Tombstone[]).map(({ id, into }) => [id, into]));
  const people = there('people');
  const isGone = (id: string | undefined): boolean => {
    for (let at = id, n = 0; at !== undefined && n < 20; at = became.get(`people/${at}`), n += 1)
      if (gone.has(at)) return true;
    return false;
  };
  const about = [...(log.conversations as Conversation[]), ...(log.pulses as Pulse[])];
  const nameless = about.filter(
    ({ personId, was = personId }) => personId && !people.has(personId) && !isGone(was ?? ''),
  );
  const ids = new Set(['conversations', 'pulses'].flatMap((table) => [...there(table)].map((id) => `${table}/${id}`)));
  const known = new Set(deletions.flatMap(({ rows }) => [...rows]));
  const wentWith = (owner: string) => known.has(owner) || isGone(owner.replace('people/', ''));
  const missing = [...made].filter(([id, of]) => !ids.has(id) && !known.has(id) && ![...of].some(wentWith));
  return [...nameless.map(({ id }) => `${id} is about nobody`), ...missing.map(([id]) => `${id} is nowhere`)];
}

it(
  'come to one log in any order; what was deleted stays so, and nothing else is lost',
  async () => {
    await fc.assert(
      fc.asyncProperty(lives, someOrders, async (life, others) => {
        const history = await liveThrough(life);
        const first = await merged(history, [0, 1, 2]);
        for (const order of others) expect(await merged(history, order)).toEqual(first);
        expect(risen(first, history)).toEqual([]);
        expect(lost(first, history)).toEqual([]);
      }),
      { numRuns: lawRuns(60, 20_000) },
    );
  },
  lawTimeout,
);
