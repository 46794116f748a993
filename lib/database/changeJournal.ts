// The journal of changes: which rows were written, so that a copy can read again what changed meanwhile.
import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';
import { backupTables } from './tables';
import type { Change } from './types';

/** Of tables that are in no backup, nobody needs to know what changed in them. */
const isNoted = (table: string): boolean => backupTables.some((name) => name === table);

/** A write of more rows than this is noted without their ids. */
const namedLimit = 500;

/** The journal's entry for a write of `ids` at `at` (epoch milliseconds). */
export const changeOf = (table: string, ids: readonly string[] | null, at: number): Change => ({
  table,
  ids: ids === null || ids.length > namedLimit ? null : [...ids],
  at,
});

/** The ids that a request touches; null for a range. */
function idsIn(request: DBCoreMutateRequest): string[] | null {
  if (request.type === 'deleteRange') return null;
  return request.type === 'delete' ? request.keys : request.values.map(({ id }: { id: string }) => id);
}

const noted = (core: DBCore, table: DBCoreTable): DBCoreTable => ({
  ...table,
  mutate(request) {
    const change = changeOf(table.name, idsIn(request), Date.now());
    const note = core.table('changes').mutate({ type: 'add', trans: request.trans, values: [change] });
    // If the note cannot be written, the whole transaction fails: no change without its note.
    return Promise.all([table.mutate(request), note]).then(([done]) => done);
  },
});

/** Notes every write through Dexie in that write's own transaction, so that tables and journal always agree. */
export const journal: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'journal',
  create: (core) => ({
    ...core,
    transaction(tables, mode, options) {
      const notes = mode === 'readwrite' && !tables.includes('changes') && tables.some(isNoted);
      return core.transaction(notes ? [...tables, 'changes'] : tables, mode, options);
    },
    table(name) {
      const table = core.table(name);
      return isNoted(name) ? noted(core, table) : table;
    },
  }),
};
