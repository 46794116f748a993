// Merges two versions of a row: the newest wins, and texts that a person wrote in the other are kept as asides.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { MergedTable, RowOf } from '../database/tables';
import type { Aside, Row, Stamp } from '../database/types';
import { asideTexts } from '../reflection/asideTexts';
import type { Reflection } from '../reflection/types';

export type AnyRow = RowOf[MergedTable];

/** What is known of one row: its newest version, and when it was last deleted. */
export interface Cell {
  row: AnyRow | undefined;
  stone: Stamp | undefined;
}

/** The outcome of a merge: what is known now, and the version that lost, if any. */
export interface Joined extends Cell {
  lost: AnyRow | undefined;
}

const sorted = (_: string, value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/**
 * Decides between two versions with the same stamp. They differ only in what was computed from other rows: a summary,
 * the end of a conversation that was live when it was exported, the status of its reflection. The one closer to what
 * the coach did wins; the rest is recomputed, as is whom somebody became.
 */
function weight(row: AnyRow): string {
  const { summary: _, was, ...rest } = row as AnyRow & { summary?: unknown; was?: string };
  const meant = was === undefined ? rest : { ...rest, personId: was };
  const live = 'capture' in row && row.status === 'live' ? '1' : '0';
  const end = 'endedAt' in row ? String(row.endedAt ?? 0).padStart(20, '0') : '';
  return `${live}${end}${JSON.stringify(meant, sorted)}`;
}

/** Above 0 if `a` is newer, below 0 if `b` is, 0 if they mean the same. */
export function compare(a: AnyRow, b: AnyRow): number {
  if (a.stamp !== b.stamp) return a.stamp > b.stamp ? 1 : -1;
  const [one, other] = [weight(a), weight(b)];
  return one === other ? 0 : one > other ? 1 : -1;
}

/** The winner of two versions of a row; `known` if they mean the same. */
export const newestOf = <T extends AnyRow>(row: T, known: T | undefined): T =>
  known && compare(known, row) >= 0 ? known : row;

/** Merges what two logs know of one row. A deletion wins over every version that is not newer than it. */
export function join(a: Cell, b: Cell): Joined {
  const stone = (a.stone ?? '') > (b.stone ?? '') ? a.stone : b.stone;
  const order = a.row && b.row ? compare(a.row, b.row) : a.row ? 1 : -1;
  const [row, lost] = order >= 0 ? [a.row, b.row] : [b.row, a.row];
  const stands = (version: Row | undefined) => version !== undefined && (stone === undefined || version.stamp > stone);
  return { stone, row: stands(row) ? row : undefined, lost: order !== 0 && stands(lost) ? lost : undefined };
}

/** The id of a text's aside: the same text in the same field has the same id on every machine. */
export const asideId = (table: string, row: string, field: string, text: string): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify([table, row, field, text]))));

/** The aside that a merge would make of a text, without a stamp. */
export const asideOf = (table: Aside['table'], row: string, field: string, text: string): Omit<Aside, 'stamp'> => ({
  ...{ id: asideId(table, row, field, text), table, row, field, text },
});

const textIn = (row: Row, field: string): string => {
  const text = (row as unknown as Record<string, unknown>)[field];
  return typeof text === 'string' ? text : '';
};

/** Own triggers are chosen from a list. One that a merge would lose is kept as a text of `triggerOther`. */
const ownTriggers = (row: Row): readonly string[] => (row as Partial<Reflection>).ownTriggers ?? [];

/** Whether a field of a row still contains a text. */
const says = (row: Row, field: string, text: string): boolean =>
  textIn(row, field) === text || (field === 'triggerOther' && ownTriggers(row).includes(text));

/** The texts that would be lost with `lost`, as asides with its stamp. */
export function asidesOf(table: MergedTable, lost: Row, kept: Row): Aside[] {
  if (table !== 'reflections' && table !== 'people') return [];
  const { id: row, stamp } = lost;
  const texts = asideTexts[table].map((field) => [field, textIn(lost, field)] as const);
  const triggers = new Set(ownTriggers(lost));
  triggers.delete(textIn(lost, 'triggerOther'));
  return [...texts, ...[...triggers].map((text) => ['triggerOther', text] as const)].flatMap(([field, text]) => {
    if (text.trim() === '' || says(kept, field, text)) return [];
    return [{ ...asideOf(table, row, field, text), stamp }];
  });
}

/** Whether an aside is still worth keeping: its text is not in the row again, nor was it deleted with the row. */
export function asideStands(aside: Aside, row: Row | undefined, stone: Stamp | undefined): boolean {
  if (stone !== undefined && aside.stamp <= stone) return false;
  return !(row && aside.stamp <= row.stamp && says(row, aside.field, aside.text));
}
