// Owns which rows belong to a conversation, a person or a deck and go with it. Must not know what they say.
import type { Table } from 'dexie';
import type { Pulse } from '../pulse/types';
import { db } from './db';
import type { MergedTable, Row, Tombstone } from './types';

/** The tables whose rows others belong to. */
export const ownerTables = ['conversations', 'people', 'decks'] as const;
export type OwnerTable = (typeof ownerTables)[number];

/** Rows by their tables. */
export type Rows = Partial<Record<MergedTable, Row[]>>;

const textField = (row: Row, field: string): string => String((row as unknown as Record<string, unknown>)[field]);

/** A pulse belongs to its talk, else to the person it names, else to nobody. */
function owned({ conversationId, personId, was }: Pulse): string | undefined {
  const named = was ?? personId;
  if (conversationId !== null) return `conversations/${conversationId}`;
  return named === null ? undefined : `people/${named}`;
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
 * Whether what a row belongs to can change, as a pulse follows a person who becomes another: no other tombstone can speak
 * for its own, as each log may know it as somebody else's.
 */
export const canMove = (table: MergedTable, row: Row): boolean =>
  table === 'pulses' && (coverOf(table, row)?.startsWith('people/') ?? false);

/** Whether no other tombstone speaks for this one: its row has none above it, or can move. */
export const isAlone = ({ table, of }: Tombstone): boolean =>
  of === undefined || (table === 'pulses' && of.startsWith('people/'));

const asidesOf = async (table: 'reflections' | 'people', ids: readonly string[]): Promise<Row[]> =>
  (await db.asides.where('row').anyOf(ids).toArray()).filter((aside) => aside.table === table);

/** Tables whose rows say by a `personId` whom they are about: when two people become one, they follow. */
export const aboutPeople = (): Table<About, string>[] => [db.conversations, db.pulses];

type About = Row & { personId: string | null; was?: string };

/** The row as one that names this person by itself. */
export function naming<T extends About>({ was: _, ...row }: T, personId: string | null): Omit<T, 'was'> {
  return { ...row, personId };
}

/** Everything that belongs to the given conversations, people or decks. */
export async function belongings(owner: OwnerTable, ids: readonly string[]): Promise<Rows> {
  if (ids.length === 0) return {};
  if (owner === 'decks') return { cards: await db.cards.where('deckId').anyOf(ids).toArray() };
  if (owner === 'people')
    return {
      asides: await asidesOf('people', ids),
      pulses: await db.pulses
        .filter(({ personId, was }) => ids.includes(personId ?? '') || ids.includes(was ?? ''))
        .toArray(),
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
