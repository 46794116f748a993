// Owns the reads of people.
import { db } from '../store/db';
import type { Person } from './types';

/** Everybody, by alias. */
export const everybody = (): Promise<Person[]> => db.people.orderBy('alias').toArray();

export const personById = (id: string): Promise<Person | undefined> => db.people.get(id);
