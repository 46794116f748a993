// The values that belong to this machine only.
import { db } from './database';

/** The value stored under a name; undefined if there is none. The caller checks its shape. */
export const readLocal = async (id: string): Promise<unknown> => (await db.local.get(id))?.value;

export async function keepLocal(id: string, value: unknown): Promise<void> {
  await db.local.put({ id, value });
}
