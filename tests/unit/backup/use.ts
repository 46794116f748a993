// How a use of a log is described, and which row it acts on.
import fc from 'fast-check';
import { db } from '../../../lib/database/database';
import type { BackupTable, RowOf } from '../../../lib/database/tables';

export interface Use {
  what: number;
  /** Which of the existing rows. */
  which: number;
  /** Which of a few variants. */
  way: number;
  /** Milliseconds since the use before it; negative if the clock was set back. */
  after: number;
}

export const uses = fc.array(
  fc.record({
    what: fc.nat({ max: 1000 }),
    which: fc.nat({ max: 5 }),
    way: fc.nat({ max: 5 }),
    after: fc.constantFrom(0, 1, 1000, 60_000, 86_400_000, 45 * 365 * 86_400_000, -86_400_000),
  }),
  { minLength: 1, maxLength: 25, size: 'max' },
);

const words = ['', 'x', ' Anna ', '\ud800', '=1+1\u0000', 'x'.repeat(1200)];

export async function one<T>(table: BackupTable, { which }: Use): Promise<T | undefined> {
  const rows = await db.table<T, string>(table).toArray();
  return rows[which % Math.max(1, rows.length)];
}

export const live = () => db.conversations.where('status').equals('live').first();
export const word = ({ way }: Use): string => words[way] ?? '';
export const odd = ({ way }: Use): boolean => way % 2 === 1;
export const inWords = (use: Use) => ({ planWhen: word(use), planInstead: '', planWill: `will ${word(use)}` });

export type Act = (use: Use, now: number) => Promise<unknown>;

/** Acts on a row of a table, if it has one. */
export const withOne =
  <T extends BackupTable>(table: T, act: (row: RowOf[T], use: Use, now: number) => Promise<unknown>): Act =>
  async (use, now) => {
    const row = await one<RowOf[T]>(table, use);
    if (row) await act(row, use, now);
  };
