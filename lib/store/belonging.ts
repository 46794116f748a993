// Owns which rows belong to a conversation, a person or a deck and go with it. Must not know what they say.
import type { Collection, Table } from 'dexie';
import type { Pulse } from '../pulse/types';
import { db } from './db';
import type { Aside, MergedTable, Row } from './types';

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

/** Tables whose rows say by a `personId` whom they are about: when two people become one, they follow. */
export const aboutPeople = (): Table<Row & { personId: string | null }, string>[] => [db.conversations, db.pulses];

type Found = Partial<Record<MergedTable, Collection<Row, string>>>;

function belongingTo(owner: OwnerTable, ids: readonly string[]): Found {
  const [first] = ids;
  if (first === undefined) return {};
  const by = (name: MergedTable, field: string) => {
    const where = db.table<Row, string>(name).where(field);
    // A single one is read in one go.
    return ids.length === 1 ? where.equals(first) : where.anyOf(ids);
  };
  const asides = (of: Aside['table']) => by('asides', 'row').and((aside) => (aside as Aside).table === of);
  if (owner === 'decks') return { cards: by('cards', 'deckId') };
  if (owner === 'people') return { asides: asides('people'), pulses: by('pulses', 'personId') };
  const ofTalk = ['marks', 'deals', 'gaps', 'ideas', 'pauses', 'commitments', 'pulses', 'plans'] as const;
  return {
    ...Object.fromEntries(ofTalk.map((name) => [name, by(name, 'conversationId')])),
    ...{ reflections: by('reflections', 'id'), asides: asides('reflections') },
  };
}

const each = async <T>(found: Found, read: (rows: Collection<Row, string>) => PromiseLike<T>) =>
  Object.fromEntries(
    await Promise.all(Object.entries(found).map(async ([table, rows]) => [table, await read(rows)] as const)),
  ) as Partial<Record<MergedTable, T>>;

/** Everything that belongs to the given conversations, people or decks. */
export const belongings = (owner: OwnerTable, ids: readonly string[]): Promise<Rows> =>
  each(belongingTo(owner, ids), (rows) => rows.toArray());

/** The ids of all that. */
export const belongingIds = (
  owner: OwnerTable,
  ids: readonly string[],
): Promise<Partial<Record<MergedTable, string[]>>> => each(belongingTo(owner, ids), (rows) => rows.primaryKeys());

export const entries = (rows: Rows) => Object.entries(rows) as [MergedTable, Row[]][];
