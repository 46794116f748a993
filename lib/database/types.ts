// What every stored row has in common.

/** A hybrid logical clock reading, `wall-counter-device`, fixed width so that text order is time order. */
export type Stamp = string;

/** What every row carries: an id (UUID v7 unless its table says otherwise) and the stamp of its last change. */
export interface Row {
  id: string;
  stamp: Stamp;
}

/** The tables whose rows travel in a backup and are merged by stamp. */
export type MergedTable =
  | 'conversations'
  | 'marks'
  | 'deals'
  | 'reflections'
  | 'people'
  | 'asides'
  | 'settings'
  | 'gaps'
  | 'ideas'
  | 'pauses'
  | 'decks'
  | 'cards'
  | 'readings'
  | 'keysets'
  | 'commitments'
  | 'pulses'
  | 'plans';

/** What a deletion leaves: which row of which table was deleted, and when. Its id is `table/row`. */
export interface Tombstone extends Row {
  table: MergedTable;
  row: string;
  /** Id of the owner's tombstone, which would cover this one: of the row's conversation, person or deck. */
  of?: string;
  /** If two people were made one and this person became the other: the id of that other. */
  into?: string;
  /** Only with `into`: when the person was deleted, if that happened too, for example on another machine. */
  deleted?: Stamp;
}

/** A text that lost against a newer one in a merge, kept so that the coach can restore it. */
export interface Aside extends Row {
  table: 'reflections' | 'people';
  row: string;
  field: string;
  text: string;
}

/** A value of this machine alone (device id, draft, what a panel had open): never merged, never in a backup. */
export interface LocalValue {
  id: string;
  value: unknown;
}
