// The journal of changes: which rows were written since, so that a copy takes again what changed meanwhile.
import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';

/** One write: which rows of a table it touched. */
export interface Change {
  /** Counts up with each write, in the order of their commits. */
  seq?: number;
  table: string;
  /** Ids of the rows; null if there are too many to list, or if a range was deleted: then any row may have changed. */
  ids: string[] | null;
  /** Epoch milliseconds. */
  at: number;
}

/** The tables of this machine alone, in no backup: nobody asks what changed in them. */
const unnoted: readonly string[] = ['local', 'staged', 'changes'];

const isNoted = (table: string): boolean => !unnoted.includes(table);

/** More rows than this in one write are not named. */
const namedLimit = 500;

/** What a write of `ids` at `at` (epoch milliseconds) leaves in the journal. */
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

/** Notes every write through Dexie, in its own transaction: what is in the tables is in the journal, and the other way round. */
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
