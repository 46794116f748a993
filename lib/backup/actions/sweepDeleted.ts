// Deletes, a few at a time, the many small rows of talks that are already deleted.
import { changeOf } from '../../database/changeJournal';
import { db } from '../../database/database';
import { readLocal } from '../../database/localValues';
import { entryOf, type TableName, tableNames } from '../../database/tables';
import type { Row, Stamp } from '../../database/types';
import { yieldToWrites } from '../../database/yieldToWrites';

/** The id in `local` of the list of talks that may have rows left. */
const place = 'sweep';

/** Rows deleted in one transaction, so few that no press waits for it; and talks that are marked as swept together. */
const rowsAtOnce = 40;
const talksAtOnce = 20;

/** Whether rows of a table are left to the sweep. There may be hundreds of thousands of them. */
export const isSwept = (table: TableName): boolean => entryOf(table).isSwept === true;

const sweptTables = tableNames.filter(isSwept);

/** Talks that may have rows left. */
async function left(): Promise<string[]> {
  const talks = await readLocal(place);
  return Array.isArray(talks) ? talks : [];
}

/**
 * Notes that the rows of these talks must be deleted. Call within the transaction that deletes the talks, over local.
 */
export async function noteSweep(talks: readonly string[]): Promise<void> {
  if (talks.length > 0) await db.local.put({ id: place, value: [...(await left()), ...talks] });
}

/**
 * Deletes those of the rows that are not newer than `stamp`; `ids` are in order. Rows that follow each other, as those
 * of a talk mostly do, are deleted by one request. Does not wait for the disk: rows that a power cut brings back are
 * swept again.
 */
function deleteRows(name: string, ids: readonly string[], stamp: Stamp): Promise<void> {
  const writing = db.backendDB().transaction([name, 'changes'], 'readwrite', { durability: 'relaxed' });
  const table = writing.objectStore(name);
  const range = IDBKeyRange.bound(ids[0], ids.at(-1));
  const going = new Set(ids);
  const asked: IDBRequest<Row[]> = table.getAll(range, ids.length + 1);
  asked.onsuccess = () => {
    const rows = asked.result;
    if (rows.every((row) => going.has(row.id) && row.stamp <= stamp)) table.delete(range);
    else for (const id of ids) deleteRow(table, id, stamp);
  };
  writing.objectStore('changes').add(changeOf(name, ids, Date.now()));
  return new Promise((done, failed) => {
    writing.oncomplete = () => done();
    writing.onabort = () => failed(writing.error);
  });
}

function deleteRow(table: IDBObjectStore, id: string, stamp: Stamp): void {
  const asked: IDBRequest<Row | undefined> = table.get(id);
  asked.onsuccess = () => {
    if (asked.result && asked.result.stamp <= stamp) table.delete(id);
  };
}

async function sweepTalk(talk: string): Promise<void> {
  const stone = await db.tombstones.get(`conversations/${talk}`);
  for (const name of stone ? sweptTables : []) {
    await yieldToWrites();
    const ids = await db.table<Row, string>(name).where('conversationId').equals(talk).primaryKeys();
    for (let at = 0; at < ids.length; at += rowsAtOnce) {
      await yieldToWrites();
      await deleteRows(name, ids.slice(at, at + rowsAtOnce), stone?.stamp ?? '');
    }
  }
}

/**
 * Deletes the remaining rows of deleted talks that are not newer than their tombstones. Called after the deletion and,
 * in case that was interrupted, before the next backup or restore and when the practice log opens.
 */
export async function sweepDeleted(): Promise<void> {
  for (let some = (await left()).slice(0, talksAtOnce); some.length > 0; some = (await left()).slice(0, talksAtOnce)) {
    for (const talk of some) await sweepTalk(talk);
    const swept = new Set(some);
    await db.transaction('rw', db.local, async () => {
      const others = (await left()).filter((talk) => !swept.has(talk));
      await (others.length > 0 ? db.local.put({ id: place, value: others }) : db.local.delete(place));
    });
  }
}
