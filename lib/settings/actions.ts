import { db } from '../database/database';
import { write } from '../database/storageFault';
import { nextStamp } from '../database/writeRows';
import type { Settings } from './types';

function put(id: string, value: Settings[keyof Settings], now: number): Promise<unknown> {
  return write([db.settings], async () => {
    const known = await db.settings.get(id);
    await db.settings.put({ id, value, stamp: nextStamp(now, known?.stamp) });
  });
}

/** Sets a yes-or-no choice about one thing, such as whether a deck is dealt; the id names the choice and the thing. */
export async function chooseAbout(id: `${string}/${string}`, value: boolean, now: number): Promise<void> {
  await put(id, value, now);
}

export async function choose<K extends keyof Settings>(id: K, value: Settings[K], now: number): Promise<void> {
  await put(id, value, now);
}
