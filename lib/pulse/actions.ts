// The verbs of pulses that are kept: keeping one, letting it go, taking that back. The only writer of their table.
import { db } from '../database/database';
import { write } from '../database/storageFault';
import { bury, newId, nextStamp, unbury } from '../database/writeRows';
import type { Pulse } from './types';

/** One to be kept, complete: kept once, however often tried. */
export type NewPulse = Omit<Pulse, 'stamp'>;

export const newPulse = (from: Omit<NewPulse, 'id'>): NewPulse => ({ id: newId(), ...from });

const tables = [db.pulses, db.conversations, db.people];

/** Whether what a pulse is about is still there. */
async function hangs({ conversationId, personId }: NewPulse): Promise<boolean> {
  if (conversationId !== null) return (await db.conversations.get(conversationId)) !== undefined;
  return personId === null || (await db.people.get(personId)) !== undefined;
}

/** Keeps a pulse; nothing where its talk or person is gone. Both must have agreed. */
export async function keepPulse(pulse: NewPulse, now: number): Promise<void> {
  await write(tables, async () => {
    if ((await db.pulses.get(pulse.id)) || !(await hangs(pulse))) return;
    await db.pulses.add({ ...pulse, stamp: nextStamp(now) });
  });
}

/** Lets a pulse go. */
export async function deletePulse(pulse: Pulse, now: number): Promise<void> {
  await write(tables, () => bury('pulses', [pulse], now));
}

/** Takes a deletion back; nothing where its talk or person is gone meanwhile. */
export async function restorePulse(pulse: Pulse, now: number): Promise<void> {
  await write(tables, async () => {
    if (await hangs(pulse)) await unbury('pulses', [pulse], now);
  });
}
