// What every stored row has in common.

/** A hybrid logical clock reading, `wall-counter-device`, fixed width so that text order is time order. */
export type Stamp = string;

/** What every row carries: an id (UUID v7 unless its table says otherwise) and the stamp of its last change. */
export interface Row {
  id: string;
  stamp: Stamp;
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

/**
 * Some validated rows of a file being restored, sorted by id, until they are taken over or discarded. The key is
 * `table/id` of the first one. Pages of a table do not overlap.
 */
export interface StagedPage {
  key: string;
  table: string;
  /** The rows as a JSON array: storing and reading one text is several times as fast as its objects. */
  text: string;
  /** About how many bytes of the file these rows take. */
  bytes: number;
}

/** An entry of the journal of changes: which rows of a table it touched. */
export interface Change {
  /** Counts up with each write, in the order of their commits. */
  seq?: number;
  table: string;
  /** Ids of the rows; null if there are too many to list, or if a range was deleted: then any row may have changed. */
  ids: string[] | null;
  /** Epoch milliseconds. */
  at: number;
}
