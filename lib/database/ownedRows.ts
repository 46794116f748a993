// Reads the rows that belong to a conversation, a person or a deck.
import type { Collection, Table } from 'dexie';
import type { Pulse } from '../pulse/types';
import { db } from './database';
import type { Rows } from './ownership';
import type { Aside, MergedTable, Row } from './types';

/** The tables whose rows own rows of other tables. */
export const ownerTables = ['conversations', 'people', 'decks'] as const;
export type OwnerTable = (typeof ownerTables)[number];

/** Tables whose rows are about a person, by `personId`. When a person becomes another, these rows follow. */
export const aboutPeople = (): Table<About, string>[] => [db.conversations, db.pulses];

type About = Row & { personId: string | null; was?: string };

/** The row naming this person directly, without `was`. */
export function naming<T extends About>({ was: _, ...row }: T, personId: string | null): Omit<T, 'was'> {
  return { ...row, personId };
}

type Found = Partial<Record<MergedTable, Collection<Row, string>>>;

/** Pulses about these people, and those that name them but followed them to somebody else. */
const pulsesOf = (people: ReadonlySet<string>): Collection<Row, string> =>
  db.table<Pulse, string>('pulses').filter(({ personId, was }) => people.has(personId ?? '') || people.has(was ?? ''));

function belongingTo(owner: OwnerTable, ids: readonly string[], followed: boolean): Found {
  const [first] = ids;
  if (first === undefined) return {};
  const by = (name: MergedTable, field: string) => {
    const where = db.table<Row, string>(name).where(field);
    // A single id is read in one request.
    return ids.length === 1 ? where.equals(first) : where.anyOf(ids);
  };
  const asides = (of: Aside['table']) => by('asides', 'row').and((aside) => (aside as Aside).table === of);
  if (owner === 'decks') return { cards: by('cards', 'deckId') };
  if (owner === 'people')
    return { asides: asides('people'), pulses: followed ? pulsesOf(new Set(ids)) : by('pulses', 'personId') };
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

/**
 * Everything that belongs to the given conversations, people or decks. `followed`: some of the people may have become
 * others, so that their pulses are now about those.
 */
export const belongings = (owner: OwnerTable, ids: readonly string[], followed = false): Promise<Rows> =>
  each(belongingTo(owner, ids, followed), (rows) => rows.toArray());

/** Like belongings, but only the ids. */
export const belongingIds = (
  owner: OwnerTable,
  ids: readonly string[],
): Promise<Partial<Record<MergedTable, string[]>>> =>
  each(belongingTo(owner, ids, false), (rows) => rows.primaryKeys());
