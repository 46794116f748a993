import { db } from '../database/database';
import type { Reading } from './types';

/** The saved articles, newest first. */
export async function keptReadings(): Promise<Reading[]> {
  return (await db.readings.toArray()).sort((a, b) => b.keptAt - a.keptAt);
}
