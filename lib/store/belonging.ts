// Owns which rows belong to a conversation, a person or a deck and go with it. Must not know what they say.
import type { Table } from 'dexie';
import type { Pulse } from '../pulse/types';
import { db } from './db';
import type { MergedTable, Row } from './types';

/** The tables whose rows others belong to. */
export const ownerTables = ['conversations', 'people', 'decks'] as const;
export type OwnerTable = (typeof ownerTables)[number];

/** Rows by their tables. */
export type Rows = Partial<Record<MergedTable, Row[]>>;

const textField = (row: Row, field: string): string => String((row as unknown as Record<string, unknown>)[field]);

/** A pulse belongs to its talk, else to its person, else to nobody. */
function owned({ conversationId, personId }: Pulse): string | undefined {
  if (conversationId !== null) return `conversations/${conversationId}`;
  return personId === null ? undefined : `people/${personId}`;
}

/** The id of the tombstone that speaks for a row's own: of what it belongs to; undefined for a row of its own. */
export function coverOf(table: MergedTable, row: Row): string | undefined {
  switch (table) {
    case 'marks':
    case 'deals':
    case 'gaps':
    case 'ideas':
    case 'pauses':
    case 'commitments':
      return `conversations/${textField(row, 'conversationId')}`;
    case 'pulses':
      return owned(row as Pulse);
    case 'plans':
      return 'conversationId' in row ? `conversations/${textField(row, 'conversationId')}` : undefined;
    case 'reflections':
      return `conversations/${row.id}`;
    case 'asides':
      return `${textField(row, 'table') === 'people' ? 'people' : 'conversations'}/${textField(row, 'row')}`;
    case 'cards':
      return `decks/${textField(row, 'deckId')}`;
    default:
      return undefined;
  }
}

/**
 * The same for as long as there are logs: undefined too where the owner can become another, as a pulse without a talk
 * follows its person. In a file from then it is another's, and only a tombstone of its own speaks for it.
 */
export const lastingCover = (table: MergedTable, row: Row): string | undefined =>
  table === 'pulses' && (row as Pulse).conversationId === null ? undefined : coverOf(table, row);

const asidesOf = async (table: 'reflections' | 'people', ids: readonly string[]): Promise<Row[]> =>
  (await db.asides.where('row').anyOf(ids).toArray()).filter((aside) => aside.table === table);

/** Tables whose rows say by a `personId` whom they are about: when two people become one, they follow. */
export const aboutPeople = (): Table<Row & { personId: string | null }, string>[] => [db.conversations, db.pulses];

/** Everything that belongs to the given conversations, people or decks. */
export async function belongings(owner: OwnerTable, ids: readonly string[]): Promise<Rows> {
  if (ids.length === 0) return {};
  if (owner === 'decks') return { cards: await db.cards.where('deckId').anyOf(ids).toArray() };
  if (owner === 'people')
    return {
      asides: await asidesOf('people', ids),
      pulses: await db.pulses.where('personId').anyOf(ids).toArray(),
    };
  const [marks, deals, reflections, asides, gaps, ideas, pauses, commitments, pulses, plans] = await Promise.all([
    db.marks.where('conversationId').anyOf(ids).toArray(),
    db.deals.where('conversationId').anyOf(ids).toArray(),
    db.reflections.where('id').anyOf(ids).toArray(),
    asidesOf('reflections', ids),
    db.gaps.where('conversationId').anyOf(ids).toArray(),
    db.ideas.where('conversationId').anyOf(ids).toArray(),
    db.pauses.where('conversationId').anyOf(ids).toArray(),
    db.commitments.where('conversationId').anyOf(ids).toArray(),
    db.pulses.where('conversationId').anyOf(ids).toArray(),
    db.plans.where('conversationId').anyOf(ids).toArray(),
  ]);
  return { marks, deals, reflections, asides, gaps, ideas, pauses, commitments, pulses, plans };
}

export const entries = (rows: Rows) => Object.entries(rows) as [MergedTable, Row[]][];
