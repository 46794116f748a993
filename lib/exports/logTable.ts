// The practice log as a table for spreadsheets: its columns and cells.
import type { WordKey } from '../browser/words';
import { countPauses } from '../conversation/pauseFigures';
import type { Capture, Conversation, Coverage, Gap, Kind, MarkKey, Pause, Summary } from '../conversation/types';
import { missedTime, unloggedStart } from '../conversation/unloggedTime';
import { type KeySet, plainKeys } from '../key-sets/builtInKeySets';
import { askTellId } from '../key-sets/defaultKeySet';
import { meaningOf } from '../key-sets/sameMeaning';
import type { Person } from '../people/types';
import { cameOf } from '../plans/plansOfReflections';
import { type FieldName, fieldNames, optionLabel, reflectionFields } from '../reflection/fields';
import type { Reflection } from '../reflection/types';
import { zonedTime } from './isoTime';
import { type Cell, type Dialect, tableText } from './tableText';

const talkColumns = [
  'date',
  'start',
  'minutes',
  'kind',
  'with',
  'capture',
  'coverage',
  'unlogged',
  'missed',
  'asked',
  'told',
  'guessed_asked',
  'guessed_told',
  'first_tell',
  'longest_run',
  'longest_run_of',
  'keys',
  'key_counts',
  'mode_times',
  'pauses_under_3',
  'pauses_3_to_8',
  'pauses_over_8',
] as const;

type Fields = typeof reflectionFields;
type FieldColumn = Extract<Fields[FieldName], { csv: string }>['csv'];
export type CsvColumn = (typeof talkColumns)[number] | FieldColumn | 'confidence_before' | 'site' | 'conversation';

/** The column of a field, if it has one. */
function columnOf(name: FieldName): FieldColumn | undefined {
  const field = reflectionFields[name];
  return 'csv' in field ? field.csv : undefined;
}

/** The columns of the fields in order, that of the confidence beside that of before the talk. */
const fieldColumns = fieldNames.flatMap((name): CsvColumn | CsvColumn[] => {
  const column = columnOf(name) ?? [];
  return column === 'confidence_after' ? ['confidence_before', column] : column;
});

/** In order: a plan stands before what was answered about the last one, as it always did. */
export const csvColumns: readonly CsvColumn[] = [
  ...new Set<CsvColumn>([
    ...talkColumns,
    ...(['noticed', 'plan_when', 'plan_instead', 'plan_will'] as const),
    ...fieldColumns,
    'site',
    'conversation',
  ]),
];

/** The texts of the table, as on screen: a heading for each column, and a label for each choice. */
export interface CsvWords {
  headings: Record<CsvColumn, string>;
  yes: string;
  no: string;
  kinds: Record<Kind, string>;
  /** Empty for a talk that was logged live: only exceptions get a label. */
  captures: Record<Capture, string>;
  coverages: Record<Coverage, string>;
  keyName(key: MarkKey, own: KeySet | undefined): string;
  setName(id: string, own: KeySet | undefined): string;
  /** A message: what a choice is called on screen. */
  word(key: WordKey): string;
  /** A meeting service's name; undefined for one that this version does not know. */
  site(id: string): string | undefined;
}

/** All that one row is made from. */
export interface CsvTalk {
  talk: Conversation;
  person: Person | undefined;
  reflection: Reflection | undefined;
  gaps: readonly Gap[];
  pauses?: readonly Pause[];
  /** The coach's own key sets by their ids. */
  sets?: ReadonlyMap<string, KeySet>;
}

type Words = Omit<CsvWords, 'headings'>;

const worded = <K extends string>(words: Record<K, string | null>, choice: K | null | undefined): string | null =>
  choice == null ? null : words[choice];

/** Minutes and seconds, such as 7:05; minutes go on past 59. */
export function clockLength(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const tenths = (milliseconds: number): number => Math.round(milliseconds / 6000) / 10;
const hundredths = (milliseconds: number): number => Math.round(milliseconds / 600) / 100;

const listed = (parts: readonly string[]): string | null => parts.join('; ') || null;

/** The figures of the keys. A column contains figures of one meaning: sets other than ask and tell use others. */
function keyCells({ talk, sets = new Map() }: CsvTalk, words: Words) {
  const own = sets.get(talk.keySetId);
  // A talk entered afterwards was not counted: empty, not zero.
  const counted = talk.capture === 'recalled' ? null : talk.summary;
  const alike = meaningOf(talk.keySetId, sets) === askTellId ? counted : null;
  const name = (key: MarkKey) => words.keyName(key, own);
  const times: Partial<Summary['times']> = counted?.times ?? {};
  const keys = new Set([...(talk.modes ?? []), ...Object.keys(times)]);
  const counts = [...keys].map((key) => [key, times[key]?.length ?? 0] as const).filter(([, marks]) => marks > 0);
  const open = Object.entries(counted?.open ?? {});
  return {
    asked: alike?.asks ?? null,
    told: alike?.tells ?? null,
    guessed_asked: (alike && talk.guess?.ask) ?? null,
    guessed_told: (alike && talk.guess?.tell) ?? null,
    first_tell: alike?.firstTell == null ? null : hundredths(alike.firstTell),
    longest_run: counted?.longestRun?.length ?? null,
    longest_run_of: counted?.longestRun ? name(counted.longestRun.key) : null,
    keys: words.setName(talk.keySetId, own),
    key_counts: plainKeys(talk) ? null : listed(counts.map(([key, marks]) => `${name(key)} ${marks}`)),
    mode_times: listed(open.map(([key, ms]) => `${name(key)} ${clockLength(ms)}`)),
  };
}

/** If no pause was held, we do not know whether the coach looked for pauses: empty, not zero. */
function pauseCells({ pauses = [] }: CsvTalk) {
  const band = pauses.length > 0 ? countPauses(pauses).band : undefined;
  return {
    pauses_under_3: band?.['under-3'] ?? null,
    pauses_3_to_8: band?.['3-to-8'] ?? null,
    pauses_over_8: band?.['over-8'] ?? null,
  };
}

function talkCells({ talk, person, gaps }: CsvTalk, words: Words) {
  const { summary } = talk;
  return {
    date: talk.localDay,
    start: zonedTime(talk.startedAt, talk.timeZone),
    minutes: summary && tenths(summary.duration),
    kind: worded(words.kinds, talk.kind),
    with: person?.alias ?? null,
    capture: words.captures[talk.capture] || null,
    coverage: worded(words.coverages, talk.coverage),
    unlogged: tenths(unloggedStart(talk)) || null,
    missed: tenths(missedTime(talk, gaps)) || null,
    confidence_before: talk.confidence ?? null,
    site: talk.site && (words.site(talk.site) ?? talk.site),
    conversation: talk.id,
  };
}

/** The cell of an answer: a choice by its name on screen, a list separated by semicolons. */
function answerCell(row: Reflection, name: FieldName, words: Words): Cell {
  const value = row[name];
  const word = (option: string): string | null => {
    const key = optionLabel(name, option);
    return key && words.word(key);
  };
  if (value == null) return null;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'object') return value.map(word).join('; ');
  return typeof value === 'string' && reflectionFields[name].kind === 'choice' ? word(value) : value;
}

function reflectionCells(row: Reflection | undefined, words: Words): Record<FieldColumn, Cell> {
  const told = row && {
    ...row,
    planCame: cameOf(row),
    triggerOther: [...(row.ownTriggers ?? []), row.triggerOther].filter(Boolean).join('; '),
  };
  const cells = fieldNames.flatMap((name) => {
    const column = columnOf(name);
    return column ? [[column, told ? answerCell(told, name, words) : null]] : [];
  });
  return Object.fromEntries(cells) as Record<FieldColumn, Cell>;
}

/** The cells of one conversation; null for unknown values. */
export const csvCells = (from: CsvTalk, words: Words): Record<CsvColumn, Cell> => ({
  ...talkCells(from, words),
  ...keyCells(from, words),
  ...pauseCells(from),
  ...reflectionCells(from.reflection, words),
});

/** The first line, after the byte order mark by which spreadsheets recognise UTF-8. */
export const csvHead = ({ headings }: CsvWords, dialect: Dialect): string =>
  `\uFEFF${tableText([csvColumns.map((column) => headings[column])], dialect)}`;

/** Lines of the table; empty for no conversations. */
export function csvLines(rows: readonly CsvTalk[], words: Words, dialect: Dialect): string {
  if (rows.length === 0) return '';
  const lines = rows.map((row) => {
    const cells = csvCells(row, words);
    return csvColumns.map((column) => cells[column]);
  });
  return tableText(lines, dialect);
}
