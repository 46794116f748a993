import { db } from '../database/database';
import { write } from '../database/storageFault';
import { nextStamp } from '../database/writeRows';
import type { ThingChoice } from './thingChoices';
import type { Setting, Settings } from './types';

function put(id: string, value: Setting['value'], now: number): Promise<void> {
  return write([db.settings], async () => {
    const known = await db.settings.get(id);
    await db.settings.put({ id, value, stamp: nextStamp(now, known?.stamp) });
  });
}

/** Sets a choice about one thing, such as whether a deck is dealt. */
export const chooseAbout = (choice: ThingChoice, thing: string, value: boolean, now: number): Promise<void> =>
  put(`${choice}/${thing}`, value, now);

export const choose = <K extends keyof Settings>(id: K, value: Settings[K], now: number): Promise<void> =>
  put(id, value, now);
