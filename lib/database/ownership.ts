// Which conversation, person or deck a row belongs to, and is deleted with.
import type { Pulse } from '../pulse/types';
import type { MergedTable, Row, Tombstone } from './types';

/** Rows by their tables. */
export type Rows = Partial<Record<MergedTable, Row[]>>;

const textField = (row: Row, field: string): string => String((row as unknown as Record<string, unknown>)[field]);

/** A pulse belongs to its talk, else to the person it names, else to nobody. */
function owned({ conversationId, personId, was }: Pulse): string | undefined {
  const named = was ?? personId;
  if (conversationId !== null) return `conversations/${conversationId}`;
  return named === null ? undefined : `people/${named}`;
}

/** Id of the owner's tombstone, which covers the row's own, e.g. `conversations/<id>`; undefined without an owner. */
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
 * Whether a row's owner can change: a pulse follows a person who becomes another. Such a row needs its own tombstone.
 * The owner's cannot cover it, as another log may know the row under another owner.
 */
export const canMove = (table: MergedTable, row: Row): boolean =>
  table === 'pulses' && (coverOf(table, row)?.startsWith('people/') ?? false);

/** Whether no other tombstone covers this one: its row has no owner, or can move. */
export const isAlone = ({ table, of }: Tombstone): boolean =>
  of === undefined || (table === 'pulses' && of.startsWith('people/'));

export const entries = (rows: Rows) => Object.entries(rows) as [MergedTable, Row[]][];
