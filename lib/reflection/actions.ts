// What can be done with a reflection: await, open, write, put off, finish, close.
import { db } from '../database/database';
import { write } from '../database/storageFault';
import { nextStamp, revise } from '../database/writeRows';
import {
  emptyReflection,
  mostOwnTriggers,
  type Reflection,
  type ReflectionPatch,
  type ReflectionStatus,
} from './types';

/** Called at Stop, within its transaction: the reflection is on screen (`open`) or waits. */
export async function awaitReflection(id: string, status: 'open' | 'waiting', now: number): Promise<void> {
  const known = await db.reflections.get(id);
  await db.reflections.put({ ...(known ?? { id, ...emptyReflection }), status, stamp: nextStamp(now, known?.stamp) });
}

/**
 * Called when a conversation is resumed, within its transaction: its reflection no longer waits, and its text stays.
 */
export async function holdReflection(id: string, now: number): Promise<void> {
  await revise(db.reflections, id, now, () => ({ status: 'held' as const }));
}

/** Called at Start, within its transaction: a form still on screen waits instead. */
export async function putOffOpen(now: number): Promise<void> {
  for (const id of await db.reflections.where('status').equals('open').primaryKeys()) {
    await revise(db.reflections, id, now, () => ({ status: 'waiting' as const }));
  }
}

async function setStatus(id: string, status: ReflectionStatus, now: number): Promise<void> {
  await write([db.reflections], () =>
    revise(db.reflections, id, now, (row) => (row.status === 'held' ? undefined : { status })),
  );
}

/** Opens a waiting reflection, in whichever panel is open. */
export const openReflection = (id: string, now: number): Promise<void> => setStatus(id, 'open', now);

/** Puts a reflection off: it waits, and can be found in the panel and the log. */
export const postponeReflection = (id: string, now: number): Promise<void> => setStatus(id, 'waiting', now);

export const finishReflection = (id: string, now: number): Promise<void> => setStatus(id, 'done', now);

/** Closes a reflection that has waited long enough. It no longer waits, but can still be written. */
export const closeAsNotNow = (id: string, now: number): Promise<void> => setStatus(id, 'not-now', now);

/** Changes only the given fields, so that two windows on one form do not undo each other. */
export async function writeReflection(id: string, patch: ReflectionPatch, now: number): Promise<void> {
  const { ownTriggers } = patch;
  const within = ownTriggers ? { ...patch, ownTriggers: ownTriggers.slice(-mostOwnTriggers) } : patch;
  await write([db.reflections], () => revise<Reflection>(db.reflections, id, now, () => within));
}
