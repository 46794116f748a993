// The practice log as a table for spreadsheets: its columns and cells.

import { missedTime } from '../conversation/missedTime';
import { countPauses } from '../conversation/pauseFigures';
import type { Capture, Conversation, Coverage, Gap, Kind, MarkKey, Pause, Summary } from '../conversation/types';
import { unloggedStart } from '../conversation/unloggedStart';
import { type KeySet, plainKeys } from '../key-sets/builtInKeySets';
import { askTellId } from '../key-sets/defaultKeySet';
import { meaningOf } from '../key-sets/sameMeaning';
import type { Person } from '../people/types';
import { cameOf } from '../plans/plansOfReflections';
import type { Came, Context, Heat, Mode, PlanAnswer, Reflection, Trigger } from '../reflection/types';
import { zonedTime } from './isoTime';
import { type Cell, type Dialect, tableText } from './tableText';

export const csvColumns = [
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
  'noticed',
  'plan_when',
  'plan_instead',
  'plan_will',
  'plan_came',
  'plan_next',
  'their_step',
  'their_step_by',
  'no_step_chosen',
  'my_step',
  'my_step_by',
  'mode',
  'as_meant',
  'thinking',
  'triggers',
  'other_trigger',
  'needed_tells',
  'sureness',
  'flagged',
  'heat',
  'context',
  'confidence_before',
  'confidence_after',
  'long_happened',
  'long_felt',
  'long_judged',
  'long_why',
  'long_learned',
  'long_next',
  'site',
  'conversation',
] as const;
export type CsvColumn = (typeof csvColumns)[number];

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
  cames: Record<Came, string>;
  planAnswers: Record<Exclude<PlanAnswer, 'did-it'>, string>;
  modes: Record<Mode, string>;
  triggers: Record<Trigger, string>;
  heats: Record<Heat, string>;
  contexts: Record<Context, string>;
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

function reflectionCells(row: Reflection | undefined, words: Words) {
  const { yes, no } = words;
  const answer = (value: boolean | null | undefined) => (value == null ? null : value ? yes : no);
  return {
    noticed: row?.noticed ?? null,
    plan_when: row?.planWhen ?? null,
    plan_instead: row?.planInstead ?? null,
    plan_will: row?.planWill ?? null,
    plan_came: worded(words.cames, row && cameOf(row)),
    plan_next: worded({ ...words.planAnswers, 'did-it': null }, row?.planAnswer),
    their_step: row?.theirStep ?? null,
    their_step_by: row?.theirStepBy ?? null,
    no_step_chosen: answer(row?.noStepChosen),
    my_step: row?.myStep ?? null,
    my_step_by: row?.myStepBy ?? null,
    mode: worded(words.modes, row?.mode),
    as_meant: answer(row?.asMeant),
    thinking: row?.thinking ?? null,
    triggers: row?.triggers.map((trigger) => words.triggers[trigger]).join('; ') ?? null,
    other_trigger: row ? [...(row.ownTriggers ?? []), row.triggerOther].filter(Boolean).join('; ') : null,
    needed_tells: row?.neededTells ?? null,
    sureness: row?.sureness ?? null,
    flagged: answer(row?.forCohort),
    heat: worded(words.heats, row?.heat),
    context: row?.context?.map((one) => words.contexts[one]).join('; ') ?? null,
    confidence_after: row?.confidence ?? null,
    long_happened: row?.longHappened ?? null,
    long_felt: row?.longFelt ?? null,
    long_judged: row?.longJudged ?? null,
    long_why: row?.longWhy ?? null,
    long_learned: row?.longLearned ?? null,
    long_next: row?.longNext ?? null,
  };
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
