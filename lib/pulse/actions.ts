// Saves pulses, deletes them and restores deleted ones. The only writer of their table.
import { db } from '../database/database';
import { write } from '../database/storageFault';
import { bury, newId, nextStamp, unbury } from '../database/writeRows';
import type { Pulse } from './types';

/** A complete pulse to save. It has its id already, so that it is saved only once, however often that is tried. */
export type NewPulse = Omit<Pulse, 'stamp'>;

export const newPulse = (from: Omit<NewPulse, 'id'>): NewPulse => ({ id: newId(), ...from });

const tables = [db.pulses, db.conversations, db.people];

/** Whether the talk or person that a pulse is about still exists. */
async function hangs({ conversationId, personId }: NewPulse): Promise<boolean> {
  if (conversationId !== null) return (await db.conversations.get(conversationId)) !== undefined;
  return personId === null || (await db.people.get(personId)) !== undefined;
}

/** Saves a pulse; does nothing if its talk or person was deleted. Both sides must have agreed. */
export async function keepPulse(pulse: NewPulse, now: number): Promise<void> {
  await write(tables, async () => {
    if ((await db.pulses.get(pulse.id)) || !(await hangs(pulse))) return;
    await db.pulses.add({ ...pulse, stamp: nextStamp(now) });
  });
}

export async function deletePulse(pulse: Pulse, now: number): Promise<void> {
  await write(tables, () => bury('pulses', [pulse], now));
}

/** Undoes a deletion; does nothing if the pulse's talk or person was deleted meanwhile. */
export async function restorePulse(pulse: Pulse, now: number): Promise<void> {
  await write(tables, async () => {
    if (await hangs(pulse)) await unbury('pulses', [pulse], now);
  });
}
