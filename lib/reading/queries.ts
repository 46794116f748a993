// Owns the reads of kept articles.
import { db } from '../store/db';
import type { Reading } from './types';

/** The kept articles, newest first. */
export const keptReadings = (): Promise<Reading[]> => db.readings.orderBy('keptAt').reverse().toArray();
