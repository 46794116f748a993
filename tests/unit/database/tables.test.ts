import { beforeEach, describe, expect, it } from 'vitest';
import { backupVersion } from '../../../lib/backup/backupFormat';
import { databaseVersion, db } from '../../../lib/database/database';
import { belongings } from '../../../lib/database/ownedRows';
import { coverOf } from '../../../lib/database/ownership';
import {
  entryOf,
  isInBackup,
  type MergedTable,
  mergedTables,
  type OwnerTable,
  ownerTables,
  tableNames,
} from '../../../lib/database/tables';
import { empty, fill } from '../backup/log';
import { smallLog } from '../backup/small';

const owned = mergedTables.filter((table) => entryOf(table).belongsTo);

describe('every table', () => {
  it.each(tableNames)('%s came with versions that exist, and is opened', (table) => {
    const { since, backup = 1 } = entryOf(table);
    expect([since <= databaseVersion, backup <= backupVersion]).toEqual([true, true]);
    expect(db.tables.map(({ name }) => name)).toContain(table);
  });

  it.each(owned)('%s has an index for the field that names an owner', (table) => {
    const indexes = entryOf(table).indexes.split(', ');
    for (const { by } of entryOf(table).belongsTo ?? []) expect(indexes).toContain(by);
  });
});

it('keeps on this machine only what is of no use on another', () => {
  const alone = tableNames.filter((table) => !isInBackup(table));
  expect(alone).toEqual(['local', 'staged', 'changes']);
});

it.each(mergedTables)('%s belongs to the talk that its rows name', (table) => {
  const { indexes, belongsTo = [] } = entryOf(table);
  const names = indexes.split(', ').includes('conversationId');
  expect(belongsTo.some(({ by }) => by === 'conversationId')).toBe(names);
});

describe('rows with an owner', () => {
  beforeEach(async () => {
    await empty();
    await fill(smallLog());
  });

  it.each(owned)('of %s are found with it', async (table: MergedTable) => {
    const rows = smallLog()[table].filter((row) => coverOf(table, row) !== undefined);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const [owner = '', id = ''] = (coverOf(table, row) ?? '').split('/');
      expect(ownerTables).toContain(owner);
      expect((await belongings(owner as OwnerTable, [id]))[table]).toContainEqual(row);
    }
  });
});
