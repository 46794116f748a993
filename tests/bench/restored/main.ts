// The page in which a restore is measured: a generated file, previewed and taken over, against the least possible work.
import { dropStaged, eraseEverything, stageBackup, takeOver } from '../../../lib/backup/actions/restoreBackup';
import { newReader } from '../../../lib/backup/backupReader';
import { newPen } from '../../../lib/backup/backupWriter';
import { linesOf } from '../../../lib/backup/fileLines';
import { db } from '../../../lib/database/database';
import { type BackupTable, backupTables, type RowOf } from '../../../lib/database/tables';
import { partOf, type Rows } from '../seed';

const about = { lang: 'en', app: 'bench' };
/** Talks created, written and put at a time. */
const some = 100;
/** Rows per bare put. */
const putRows = 500;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function* partsOf(talks: number, marks: number): Generator<Rows> {
  const now = Date.now();
  for (let from = 0; from < talks; from += some)
    yield partOf({ talks, marksEach: marks, now }, from, Math.min(talks, from + some));
}

const rowsIn = <T extends BackupTable>(part: Rows, table: T): RowOf[T][] =>
  ((part as Partial<RowLists>)[table] ?? []) as RowOf[T][];
type RowLists = { [T in BackupTable]: RowOf[T][] };

/** A backup of `talks` talks, its rows sorted like those of every backup. */
function fileOf(talks: number, marks: number): Blob {
  const pen = newPen(about, Date.now());
  const parts: Blob[] = [];
  for (const table of backupTables) {
    for (const part of partsOf(talks, marks)) {
      for (const row of rowsIn(part, table)) pen.row(table, row);
      parts.push(new Blob([pen.take()]));
    }
  }
  return new Blob([...parts, pen.end()]);
}

async function read(file: Blob): Promise<void> {
  const reader = newReader();
  for await (const line of linesOf(file)) {
    const taken = line.ok ? reader.take(line.value) : line;
    if (!taken.ok) throw new Error(JSON.stringify(taken.error));
  }
  if (!reader.end().ok) throw new Error('not whole');
}

/** Puts the file's rows into empty tables in one transaction. Creating the rows is not timed. */
async function bare(talks: number, marks: number): Promise<number> {
  let made = 0;
  const whole = await timed(() =>
    db.transaction('rw', db.tables, async () => {
      for (const part of partsOf(talks, marks)) {
        const from = performance.now();
        const all = backupTables.map((table) => [table, rowsIn(part, table)] as const);
        made += performance.now() - from;
        for (const [table, rows] of all)
          for (let at = 0; at < rows.length; at += putRows) await db.table(table).bulkPut(rows.slice(at, at + putRows));
      }
    }),
  );
  return whole - made;
}

let file = new Blob([]);
let token = '';

async function preview(): Promise<void> {
  const staged = await stageBackup(file, Date.now());
  if (!staged.ok) throw new Error(JSON.stringify(staged.error));
  ({ token } = staged.value);
}

async function takeOverAll(talks: number, marks: number): Promise<void> {
  const taken = await takeOver(token, Date.now(), about);
  if (!taken.ok) throw new Error(JSON.stringify(taken.error));
  if ((await db.marks.count()) !== talks * marks) throw new Error('not all marks were taken over');
}

/** The steps of a round, in milliseconds each. Called one by one, so that no call takes minutes to answer. */
const steps = {
  make: (talks: number, marks: number) =>
    timed(async () => {
      await eraseEverything();
      file = fileOf(talks, marks);
    }),
  read: () => timed(() => read(file)),
  previewed: () => timed(preview),
  giveUp: () => timed(() => dropStaged(token)),
  takenOver: (talks: number, marks: number) => timed(() => takeOverAll(talks, marks)),
  erase: () => timed(eraseEverything),
  put: bare,
};
export type Step = keyof typeof steps;

const measureStep = (step: Step, talks: number, marks: number): Promise<number> => steps[step](talks, marks);

Object.assign(globalThis, { measureStep });
