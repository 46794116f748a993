// The reads of people.
import type { Conversation } from '../../conversation/types';
import { db } from '../../database/database';
import type { Person } from '../types';

/** Everybody, by alias. */
export const everybody = (): Promise<Person[]> => db.people.orderBy('alias').toArray();

/** Those of some people there was a talk with: what is known of somebody may be kept without one. */
export async function metOf(people: readonly Person[]): Promise<Person[]> {
  const ids = await db.conversations.orderBy('personId').uniqueKeys();
  return people.filter(({ id }) => ids.includes(id));
}

export const personById = (id: string): Promise<Person | undefined> => db.people.get(id);

/** The talks with a person, newest first. */
export async function talksWith(id: string): Promise<Conversation[]> {
  const talks = await db.conversations.where('personId').equals(id).toArray();
  return talks.sort((a, b) => b.startedAt - a.startedAt);
}

/** How many talks there were with somebody, and when the last one was. */
export interface Met extends Pick<Conversation, 'startedAt' | 'localDay'> {
  talks: number;
}

/** When everybody was last talked to, by their ids; nobody who never was is among them. */
export async function lastTalks(): Promise<Map<string, Met>> {
  const met = new Map<string, Met>();
  for (const { personId, startedAt, localDay } of await db.conversations.orderBy('startedAt').toArray())
    if (personId) met.set(personId, { startedAt, localDay, talks: (met.get(personId)?.talks ?? 0) + 1 });
  return met;
}
