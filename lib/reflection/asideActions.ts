// What can be done with an earlier wording. Separate from the other actions, which the panel loads at its start.
import { db } from '../database/database';
import { write } from '../database/storageFault';
import type { Aside, Row } from '../database/types';
import { bury, newId, nextStamp, revise } from '../database/writeRows';
import { asideTexts } from './asideTexts';

/** Writes an earlier wording back into its field. The one it replaces is kept aside in turn, so nothing is lost. */
export async function takeBackAside(aside: Aside, now: number): Promise<void> {
  await write([db.reflections, db.people, db.asides], async () => {
    const { table, row, field, text } = aside;
    if (text.trim() === '' || !asideTexts[table].some((one) => one === field)) return;
    const known = await db.table<Row, string>(table).get(row);
    // The row may lack a field that was added in a later version.
    const { [field]: replaced = '' } = (known ?? {}) as Record<string, unknown>;
    if (!known || typeof replaced !== 'string' || replaced === text) return;
    await revise(db.table<Row, string>(table), row, now, () => ({ [field]: text }) as Partial<Row>);
    await bury('asides', [aside], now);
    if (replaced.trim() === '') return;
    await db.asides.add({ id: newId(), stamp: nextStamp(now), table, row, field, text: replaced });
  });
}

/** Deletes an earlier wording. */
export async function dismissAside(aside: Aside, now: number): Promise<void> {
  await write([db.asides], () => bury('asides', [aside], now));
}
