// Changes to a conversation that is over: edit its facts, delete it, restore it.

import { buryWhole, type Gone, unburyWhole } from '../../database/cascadeDelete';
import { db } from '../../database/database';
import { naming } from '../../database/ownedRows';
import { write } from '../../database/storageFault';
import { revise } from '../../database/writeRows';
import { personByAlias } from '../../people/actions/personByAlias';
import { aliasKey } from '../../people/alias';
import { lastMarkAt, summarize } from '../tally';
import type { Conversation, Coverage, Guess, Kind } from '../types';

export interface Facts {
  kind: Kind | null;
  alias: string;
  coverage: Coverage | null;
  /** Length in whole minutes, 0 to 1,440. An end before the last mark is moved to it, an end in the future to now. */
  minutes: number;
}

/** What was deleted with a conversation and its person, kept for undo. */
export type Removed = readonly Gone[];

/** Edits the facts of a conversation that is over. Its summary is written in the same transaction. */
export async function mendConversation(id: string, facts: Partial<Facts>, now: number): Promise<void> {
  await write([db.conversations, db.people, db.marks, db.asides, db.pulses], async () => {
    const talk = await db.conversations.get(id);
    if (!talk || talk.endedAt === null) return;
    const changes: Partial<Conversation> = {};
    if (facts.kind !== undefined) changes.kind = facts.kind;
    if (facts.coverage !== undefined) changes.coverage = facts.coverage;
    if (facts.alias !== undefined) changes.personId = await renamed(talk.personId, facts.alias, now);
    if (facts.minutes !== undefined) {
      const marks = await db.marks.where('conversationId').equals(id).toArray();
      const end = talk.startedAt + within(facts.minutes) * 60_000;
      changes.endedAt = Math.max(lastMarkAt(marks, talk.startedAt), Math.min(end, now));
      // The coach has now set the end, whatever ended it before, so "go on?" is no longer offered.
      changes.endReason = 'coach';
      changes.summary = summarize(marks, talk.startedAt, changes.endedAt, talk);
    }
    // Replace the row to remove `was`, the person it named before: `revise` would keep that field.
    if (changes.personId !== undefined) await db.conversations.put(naming(talk, changes.personId));
    await revise(db.conversations, id, now, () => changes);
    if (talk.personId && changes.personId !== undefined) await forgetIfAlone(talk.personId, now);
  });
}

/**
 * Deletes a person who has no conversations left, so that a corrected alias leaves nobody behind. Keeps them if the
 * coach noted something about them or has a pulse of theirs.
 */
async function forgetIfAlone(personId: string, now: number): Promise<Gone | undefined> {
  if ((await db.conversations.where('personId').equals(personId).count()) > 0) return undefined;
  if ((await db.pulses.where('personId').equals(personId).count()) > 0) return undefined;
  const person = await db.people.get(personId);
  return person && !person.relation && !person.wants ? buryWhole('people', person, now) : undefined;
}

/** Rounds a length to whole minutes and limits it to 0 to 1,440. NaN becomes 0. */
const within = (minutes: number): number => Math.min(1440, Math.max(0, Math.round(minutes) || 0));

async function renamed(personId: string | null, alias: string, now: number): Promise<string | null> {
  const person = personId ? await db.people.get(personId) : undefined;
  if (!person || aliasKey(person.alias) !== aliasKey(alias)) return personByAlias(alias, now);
  const text = alias.trim();
  await revise(db.people, person.id, now, () => (text === person.alias ? undefined : { alias: text }));
  return person.id;
}

/** Sets how much of a conversation was logged. The conversation may be live or over. */
export async function setCoverage(id: string, coverage: Coverage | null, now: number): Promise<void> {
  await write([db.conversations], () => revise(db.conversations, id, now, () => ({ coverage })));
}

/** Saves the coach's guess for a blind conversation that is over, null for not guessing. The first answer stays. */
export async function keepGuess(id: string, guess: Guess | null, now: number): Promise<void> {
  await write([db.conversations], () =>
    revise(db.conversations, id, now, (talk) =>
      talk.blind && talk.status === 'ended' && talk.guess === undefined ? { guess } : undefined,
    ),
  );
}

const hanging = [
  db.marks,
  db.deals,
  db.reflections,
  db.asides,
  db.gaps,
  db.ideas,
  db.pauses,
  db.commitments,
  db.pulses,
  db.plans,
];
const deletionTables = [db.conversations, db.people, ...hanging];

/** Deletes a conversation with everything that belongs to it; also the person, if nothing else is about them. */
export function deleteConversation(id: string, now: number): Promise<Removed> {
  return write(deletionTables, async () => {
    const talk = await db.conversations.get(id);
    // A live talk must be stopped first: restored after another has started, it would be a second live one.
    if (talk?.status !== 'ended') return [];
    const gone = await buryWhole('conversations', talk, now);
    const person = talk.personId === null ? undefined : await forgetIfAlone(talk.personId, now);
    return person ? [gone, person] : [gone];
  });
}

/** True if the talk's person was deleted after the talk, by a separate deletion. */
async function isForgotten(removed: Removed): Promise<boolean> {
  const [talk] = (removed[0]?.rows.conversations ?? []) as Conversation[];
  if (!talk?.personId || removed.some(({ rows }) => rows.people)) return false;
  return (await db.people.get(talk.personId)) === undefined;
}

/** Restores every deleted row. Does nothing if the talk's person was deleted since, for example in another window. */
export async function undelete(removed: Removed, now: number): Promise<void> {
  await write(deletionTables, async () => {
    if (await isForgotten(removed)) return;
    for (const gone of removed) await unburyWhole(gone, now);
  });
}
