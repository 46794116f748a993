// The values of this machine alone.
import { db } from './database';

/** The value kept under a name; undefined if none. The caller checks its shape. */
export const readLocal = async (id: string): Promise<unknown> => (await db.local.get(id))?.value;

/** Keeps a value under a name. */
export async function keepLocal(id: string, value: unknown): Promise<void> {
  await db.local.put({ id, value });
}
