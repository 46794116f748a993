// Exports one person to a file: a backup of them alone, restored like every other backup.

import type { About } from '../../backup/backupFormat';
import { newPen } from '../../backup/backupWriter';
import { localDay } from '../../conversation/localDay';
import { db } from '../../database/database';
import type { Rows } from '../../database/ownership';
import { attempt, type Fault } from '../../database/storageFault';
import { backupTables, type RowOf } from '../../database/tables';
import type { Row } from '../../database/types';
import type { KeySet } from '../../key-sets/builtInKeySets';
import type { Result } from '../../result';
import { personRows, rowsIn } from './rowsOfPerson';

/** The own questions dealt in their talks, with the decks. Without them the file would not say what was asked. */
async function questionsOf(deals: readonly RowOf['deals'][]): Promise<Rows> {
  const ids = [...new Set(deals.map(({ promptId }) => promptId))];
  const cards = (await db.cards.bulkGet(ids)).flatMap((card) => card ?? []);
  const decks = await db.decks.bulkGet([...new Set(cards.map(({ deckId }) => deckId))]);
  return { cards, decks: decks.flatMap((deck) => deck ?? []) };
}

/** The own key sets of their talks, and the sets those mean the same as. Without them the counts have no meaning. */
async function keySetsOf(talks: readonly RowOf['conversations'][]): Promise<KeySet[]> {
  const known = new Map((await db.keysets.toArray()).map((set) => [set.id, set]));
  const found = new Map<string, KeySet>();
  for (const { keySetId } of talks) {
    let set = known.get(keySetId);
    while (set && !found.has(set.id)) {
      found.set(set.id, set);
      set = set.means === null ? undefined : known.get(set.means);
    }
  }
  return [...found.values()];
}

/** Removes `was`: the file names only the person that a talk or pulse is about now, not who was merged into them. */
const bySelf = ({ was: _, ...row }: Row & { was?: string }): Row => row;

/** Everything of one person as a file. It has no settings or tombstones, so restoring it only adds or updates rows. */
export function personBlob(id: string, now: number, about: About): Promise<Result<Blob, Fault>> {
  return attempt(async () => {
    const pen = newPen(about, now);
    const own = rowsIn(await personRows(id));
    const rows: Rows = {
      ...own,
      ...(await questionsOf((own.deals ?? []) as RowOf['deals'][])),
      keysets: await keySetsOf((own.conversations ?? []) as RowOf['conversations'][]),
    };
    for (const table of backupTables) {
      if (table === 'tombstones') continue;
      const sorted = [...(rows[table] ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
      // The row was read from that table above.
      for (const row of sorted) pen.row(table, bySelf(row) as RowOf[typeof table]);
    }
    return new Blob([pen.end()], { type: 'application/jsonl' });
  });
}

/** The file name of a day: coachside-person-2026-11-22.jsonl. Without the alias, which a list of files would show. */
export const personFileName = (now: number, timeZone: string): string =>
  `coachside-person-${localDay(now, timeZone)}.jsonl`;
