// Reads all rows of a person: their own, their talks, and what belongs to either.
import { db } from '../../database/database';
import { belongingIds, belongings } from '../../database/ownedRows';
import { coverOf, entries, isAlone, type Rows } from '../../database/ownership';
import { eachOf, eachPage, lookUp, smallPage } from '../../database/pagedReads';
import { changedSince, lastChange } from '../../database/readChanges';
import { type MergedTable, mergedTables, type Tombstone } from '../../database/tables';
import { becomings, formerOf } from '../../database/tombstoneMeaning';
import type { Row } from '../../database/types';
import { yieldToWrites } from '../../database/yieldToWrites';

/** All rows of a person at one moment. */
export interface PersonRows {
  id: string;
  /** Ids of the people merged into them who no longer exist. */
  former: Set<string>;
  rows: Map<MergedTable, Map<string, Row>>;
  /** Tombstones of their rows that were deleted one by one before, and of the people merged into them. */
  stones: Map<string, Tombstone>;
  /** The newest change that these rows include. */
  change: number;
}

const none: ReadonlyMap<string, Row> = new Map();
const [talkCover, personCover] = ['conversations/', 'people/'];

/** Whether `cover`, an owner's tombstone id, is that of the person, of somebody merged into them, or of their talk. */
function isTheirs(cover: string | undefined, { id, former, rows }: PersonRows): boolean {
  if (cover?.startsWith(talkCover)) return rows.get('conversations')?.has(cover.slice(talkCover.length)) === true;
  const owner = cover?.startsWith(personCover) ? cover.slice(personCover.length) : '';
  return owner === id || former.has(owner);
}

/** Whether a tombstone is one that the person's or a talk's tombstone will cover or replace. */
const isTheirStone = (stone: Tombstone, all: PersonRows): boolean =>
  (stone.table === 'people' && all.former.has(stone.row)) || (!isAlone(stone) && isTheirs(stone.of, all));

function belongs(table: MergedTable, row: Row, all: PersonRows): boolean {
  if (table === 'people') return row.id === all.id;
  if (table === 'conversations') return (row as Row & { personId?: string | null }).personId === all.id;
  return isTheirs(coverOf(table, row), all);
}

function keep(all: PersonRows, table: MergedTable, rows: readonly Row[]): void {
  const known = all.rows.get(table) ?? new Map<string, Row>();
  all.rows.set(table, known);
  for (const row of rows) known.set(row.id, row);
}

const keepAll = (all: PersonRows, rows: Rows): void => {
  for (const [table, some] of entries(rows)) keep(all, table, some);
};

const idOf = ({ id }: Row): string => id;

async function readTalk(all: PersonRows, talk: string): Promise<void> {
  await yieldToWrites();
  const found = await db.transaction('r', db.tables, () => belongingIds('conversations', [talk]));
  for (const [table, ids] of Object.entries(found) as [MergedTable, string[]][])
    for (let at = 0; at < ids.length; at += smallPage) {
      await yieldToWrites();
      const rows = await lookUp(db.table<Row, string>(table), idOf, ids.slice(at, at + smallPage));
      keep(
        all,
        table,
        rows.flatMap((row) => row ?? []),
      );
    }
}

async function readThrough(id: string): Promise<PersonRows> {
  const all: PersonRows = { id, former: new Set(), rows: new Map(), stones: new Map(), change: await lastChange() };
  const person = await db.people.get(id);
  if (!person) return all;
  keep(all, 'people', [person]);
  const talks = await db.conversations.where('personId').equals(id).primaryKeys();
  await eachOf(talks, async (some) => {
    await yieldToWrites();
    const found = (await db.conversations.bulkGet(some)).flatMap((talk) => talk ?? []);
    keep(
      all,
      'conversations',
      found.filter((talk) => talk.personId === id),
    );
  });
  keepAll(all, await belongings('people', [id]));
  for (const talk of talks) await readTalk(all, talk);
  await readStones(all);
  return all;
}

async function readStones(all: PersonRows): Promise<void> {
  const ofPeople: Tombstone[] = [];
  await eachPage(db.tombstones, idOf, (page) => {
    for (const stone of page) {
      if (stone.table === 'people' || stone.of?.startsWith(personCover)) ofPeople.push(stone);
      else if (isTheirStone(stone, all)) all.stones.set(stone.id, stone);
    }
    return yieldToWrites();
  });
  const former = formerOf([all.id], new Map(becomings(ofPeople)));
  const there = await db.people.bulkGet(former);
  all.former = new Set(former.filter((_, at) => !there[at]));
  for (const stone of ofPeople) if (isTheirStone(stone, all)) all.stones.set(stone.id, stone);
}

/**
 * Updates some rows to their present state. False if a talk was added or removed, or if somebody merged into them
 * exists again, with rows that no recorded change mentions.
 */
async function renew(all: PersonRows, table: MergedTable, ids: ReadonlySet<string>): Promise<boolean> {
  const known = all.rows.get(table) ?? none;
  const asked = [...ids];
  const rows = await db.table<Row, string>(table).bulkGet(asked);
  for (const [at, id] of asked.entries()) {
    const row = rows[at];
    const stays = row !== undefined && belongs(table, row, all);
    if (table === 'conversations' && stays !== known.has(id)) return false;
    if (table === 'people' && all.former.has(id)) return false;
    if (stays) keep(all, table, [row]);
    else all.rows.get(table)?.delete(id);
  }
  return true;
}

/**
 * Updates rows read earlier to the state of the current transaction, which must be over all tables. False if they have
 * to be read again.
 */
export async function renewRows(all: PersonRows): Promise<boolean> {
  const changed = await changedSince(all.change);
  if (!changed) return false;
  for (const table of mergedTables) {
    const ids = changed.get(table);
    if (ids === null || (ids && !(await renew(all, table, ids)))) return false;
  }
  const stones = changed.get('tombstones');
  if (stones === null) return false;
  const asked = [...(stones ?? [])];
  // People were merged or a merge was undone, so which rows are whose has to be found again.
  if (asked.some((stone) => stone.startsWith(personCover))) return false;
  for (const id of asked) all.stones.delete(id);
  for (const stone of await db.tombstones.bulkGet(asked))
    if (stone && isTheirStone(stone, all)) all.stones.set(stone.id, stone);
  all.change = await lastChange();
  return true;
}

/**
 * All rows of a person at one moment; none if there is no such person. Reads a few talks at a time, so that no press
 * has to wait for it.
 */
export async function personRows(id: string): Promise<PersonRows> {
  for (;;) {
    const all = await readThrough(id);
    if (await db.transaction('r', db.tables, () => renewRows(all))) return all;
  }
}

/** The rows as an array for each table. */
export const rowsIn = ({ rows }: PersonRows): Rows =>
  Object.fromEntries([...rows].map(([table, some]) => [table, [...some.values()]]));
