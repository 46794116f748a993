// Owns reading a whole table without holding it: page by page, by primary key. Must not know what the rows mean.
import type { Table } from 'dexie';

/** Rows a page. */
export const pageSize = 200;

/** Visits all rows in the order of their keys, a page at a time. Within a transaction, all pages are of one moment. */
export async function eachPage<R>(
  table: Table<R, string>,
  keyOf: (row: R) => string,
  visit: (rows: R[]) => Promise<unknown> | undefined,
): Promise<void> {
  let after = '';
  for (;;) {
    const rows = await table.where(':id').above(after).limit(pageSize).toArray();
    if (rows.length > 0) await visit(rows);
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return;
    after = keyOf(last);
  }
}
