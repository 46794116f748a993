// Reads many rows by their keys: a whole table page by page, or the given keys.
import type { Table } from 'dexie';

/** Rows per page. */
export const pageSize = 200;
/** Rows per page while a talk may be live: so few that no press waits for a page. */
export const smallPage = 50;

/**
 * Visits all rows in the order of their keys, a page at a time. Within a transaction, all pages show the same moment.
 */
export async function eachPage<R>(
  table: Table<R, string>,
  keyOf: (row: R) => string,
  visit: (rows: R[]) => Promise<unknown> | undefined,
): Promise<void> {
  let after = '';
  for (;;) {
    const rows = await table.where(':id').above(after).limit(pageSize).toArray();
    // Awaiting a non-Dexie value ends Dexie's zone, so a live query would not observe the next read.
    const visited = rows.length > 0 && visit(rows);
    if (visited) await visited;
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return;
    after = keyOf(last);
  }
}

/** Visits the given keys, a page at a time. */
export async function eachOf(keys: readonly string[], visit: (some: string[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < keys.length; at += pageSize) await visit(keys.slice(at, at + pageSize));
}

/**
 * The rows of the given keys, in their order; undefined for missing ones. Keys close to each other cost one request
 * instead of one each.
 */
export async function lookUp<R>(
  table: Table<R, string>,
  keyOf: (row: R) => string,
  keys: readonly string[],
): Promise<(R | undefined)[]> {
  const ordered = [...keys].sort();
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined) return [];
  const most = 2 * keys.length;
  const between = await table
    .where(':id')
    .between(first, last, true, true)
    .limit(most + 1)
    .toArray();
  if (between.length > most) return table.bulkGet([...keys]);
  const found = new Map(between.map((row) => [keyOf(row), row]));
  return keys.map((key) => found.get(key));
}

/**
 * The rows of these talks. For a few talks, each is queried separately; for many, the whole table is read. Walking the
 * index from one talk to the next takes many times as long as either.
 */
export async function ofTalks<R extends { conversationId: string }>(
  table: Table<R, string>,
  talks: readonly string[],
): Promise<R[]> {
  if (talks.length > pageSize) {
    const those = new Set(talks);
    return (await table.toArray()).filter(({ conversationId }) => those.has(conversationId));
  }
  return (await Promise.all(talks.map((id) => table.where('conversationId').equals(id).toArray()))).flat();
}
