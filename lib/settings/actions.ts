// Owns the changes to settings.
import { db } from '../store/db';
import { write } from '../store/fault';
import { nextStamp } from '../store/write';
import type { Settings } from './types';

/** Sets one choice. */
export async function choose<K extends keyof Settings>(id: K, value: Settings[K], now: number): Promise<void> {
  await write([db.settings], async () => {
    const known = await db.settings.get(id);
    await db.settings.put({ id, value, stamp: nextStamp(now, known?.stamp) });
  });
}
