// Taking away, piece by piece, the many small rows of talks that are deleted already.
import { changeOf } from '../../database/changeJournal';
import { db } from '../../database/database';
import { readLocal } from '../../database/localValues';
import type { Row, Stamp } from '../../database/types';
import { yieldToWrites } from '../../database/yieldToWrites';

/** Where `local` says of which talks rows may be left. */
const place = 'sweep';

/** Rows of a talk that hold no words of anybody, of which there may be hundreds of thousands. */
const sweptTables = ['marks', 'deals', 'gaps', 'pauses'] as const;

/** Rows that go in one transaction, so few that no press waits for it; and talks that are noted as swept together. */
const rowsAtOnce = 8;
const talksAtOnce = 20;

/** Whether rows of a table are left to the sweep. */
export const isSwept = (table: string): boolean => sweptTables.some((name) => name === table);

/** Talks of which rows may be left. */
async function left(): Promise<string[]> {
  const talks = await readLocal(place);
  return Array.isArray(talks) ? talks : [];
}

/** Notes that the rows of these talks have to go. Call within the transaction that deletes the talks, over local. */
export async function noteSweep(talks: readonly string[]): Promise<void> {
  if (talks.length > 0) await db.local.put({ id: place, value: [...(await left()), ...talks] });
}

/** Deletes those of the rows that are no newer than `stamp`. What a power cut brings back is swept again: no need to wait for the disk. */
function deleteRows(name: string, ids: readonly string[], stamp: Stamp): Promise<void> {
  const writing = db.backendDB().transaction([name, 'changes'], 'readwrite', { durability: 'relaxed' });
  const table = writing.objectStore(name);
  for (const id of ids) {
    const asked: IDBRequest<Row | undefined> = table.get(id);
    asked.onsuccess = () => {
      if (asked.result && asked.result.stamp <= stamp) table.delete(id);
    };
  }
  writing.objectStore('changes').add(changeOf(name, ids, Date.now()));
  return new Promise((done, failed) => {
    writing.oncomplete = () => done();
    writing.onabort = () => failed(writing.error);
  });
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
 * Takes away what is left of deleted talks, older than their tombstones: after the deletion, and where that was cut short,
 * before the next backup or restore and as the practice log opens.
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
