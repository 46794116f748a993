import type { Conversation } from '../../conversation/types';
import { db } from '../../database/database';
import { calledSo } from '../alias';
import type { Person } from '../types';

/** Everybody, sorted by alias. */
export const everybody = (): Promise<Person[]> => db.people.orderBy('alias').toArray();

/**
 * Whether there was a talk before: with one of `people` who has the alias or, if it is empty, with anyone. A person may
 * be saved without a talk. Looks up only these people, as finding everybody ever met takes a read for each.
 */
export async function hasMet(alias: string, people: readonly Person[], anyTalk: boolean): Promise<boolean> {
  if (alias.trim() === '') return anyTalk;
  const first = ({ id }: Person) => db.conversations.where('personId').equals(id).limit(1).primaryKeys();
  return (await Promise.all(calledSo(people, alias).map(first))).some(({ length }) => length > 0);
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

/** How often and when everybody was last talked to, by person id. People without a talk are left out. */
export async function lastTalks(): Promise<Map<string, Met>> {
  const met = new Map<string, Met>();
  for (const { personId, startedAt, localDay } of await db.conversations.orderBy('startedAt').toArray())
    if (personId) met.set(personId, { startedAt, localDay, talks: (met.get(personId)?.talks ?? 0) + 1 });
  return met;
}
