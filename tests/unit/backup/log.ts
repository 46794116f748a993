// Rows and whole logs for the tests of backups.
import { backupTables, type RowOf } from '../../../lib/backup/format';
import type { Commitment } from '../../../lib/commitments/types';
import { askTellId } from '../../../lib/conversation/keyset';
import type { KeySet } from '../../../lib/conversation/sets';
import { summarize } from '../../../lib/conversation/tally';
import type { Conversation, Mark, Pause } from '../../../lib/conversation/types';
import type { Card, Deck } from '../../../lib/prompts/types';
import type { Reading } from '../../../lib/reading/types';
import { emptyReflection, type Reflection } from '../../../lib/reflection/types';
import { db } from '../../../lib/store/db';
import { formatStamp } from '../../../lib/store/stamp';
import type { MergedTable, Tombstone } from '../../../lib/store/types';

export const about = { lang: 'en', app: '0.1.0' };
export const noon = Date.UTC(2026, 9, 25, 12);
export const stampAt = (wall: number, device = 'aaaaaaaa'): string => formatStamp({ wall, counter: 0 }, device);

export const awkward = 'Zoë "Z" O\'Neil, 2nd\r\n=1+1\t🧑‍🏫 אבגד \u202Eمرحبا\u2028 \\u0000';

export function talk(id: string, more: Partial<Conversation> = {}): Conversation {
  return {
    id,
    stamp: stampAt(noon),
    status: 'ended',
    capture: 'live',
    startedAt: noon,
    endedAt: noon + 1_800_000,
    endReason: 'coach',
    timeZone: 'Europe/Berlin',
    localDay: '2026-10-25',
    kind: 'one-on-one',
    personId: null,
    plannedMinutes: 30,
    site: 'meet',
    keySetId: askTellId,
    chosenStage: null,
    dealId: null,
    pinnedDealId: null,
    coverage: 'most',
    confirmedAt: null,
    summary: summarize([], noon, noon + 1_800_000),
    ...more,
  };
}

export const mark = (id: string, conversationId: string, at: number, key: Mark['key'] = 'ask'): Mark => ({
  id,
  stamp: stampAt(at),
  conversationId,
  key,
  at,
});

export const pause = (id: string, more: Partial<Pause> = {}): Pause => ({
  ...{ id, stamp: stampAt(noon), conversationId: 'c1', at: noon + 9, band: '3-to-8', endedBy: null },
  ...more,
});

/** A set of the coach's own, of two modes. */
export const keySet = (id: string, more: Partial<KeySet> = {}): KeySet => ({
  id,
  stamp: stampAt(noon),
  name: awkward,
  means: null,
  keys: ['coach', 'tell'].map((key) => ({
    ...{ id: key, kind: 'mode', letter: key.slice(0, 1), name: awkward },
    ...{ definition: awkward, example: 'x', nonExample: '' },
  })),
  ...more,
});

export const reflection = (id: string, more: Partial<Reflection> = {}): Reflection => ({
  id,
  stamp: stampAt(noon + 1),
  ...emptyReflection,
  status: 'done',
  ...more,
});

export const stone = (table: MergedTable, row: string, stamp: string, of?: string): Tombstone => ({
  id: `${table}/${row}`,
  stamp,
  table,
  row,
  ...(of === undefined ? {} : { of }),
});

export const deck = (id: string, more: Partial<Deck> = {}): Deck => ({
  id,
  stamp: stampAt(noon),
  name: 'My questions',
  lang: 'en',
  source: null,
  ...more,
});

export const card = (id: string, deckId: string, more: Partial<Card> = {}): Card => ({
  ...{ id, stamp: stampAt(noon), deckId, position: 0, stage: 'explore' },
  ...{ kinds: ['any'], lang: 'en', text: 'What else?' },
  ...more,
});

export const reading = (id: string, more: Partial<Reading> = {}): Reading => ({
  ...{ id, stamp: stampAt(noon), title: 'Asking', byline: 'Ada', excerpt: 'Ask more.', lang: 'en' },
  ...{ address: 'https://example.org/asking', minutes: 4, keptAt: noon },
  ...more,
});

/** What became of their step of the first talk. */
export const commitment = (id: string, more: Partial<Commitment> = {}): Commitment => ({
  ...{ id, stamp: stampAt(noon), conversationId: 'c1', whose: 'their', closed: null },
  ...more,
});

export type Log = { [T in keyof RowOf]?: RowOf[T][] };

/** Puts rows into the database as they are, and nothing else. */
export async function fill(log: Log): Promise<void> {
  await empty();
  for (const table of backupTables) await db.table(table).bulkPut(log[table] ?? []);
}

export async function empty(): Promise<void> {
  for (const table of db.tables) await table.clear();
}

/** Every row of every table, for "nothing changed". Staging leaves no trace but the machine's own values. */
export async function dump(): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
  return Object.fromEntries(tables);
}

/** The rows that travel in a backup. */
export async function dumpLog(): Promise<Record<string, unknown[]>> {
  const all = await dump();
  return Object.fromEntries(backupTables.map((table) => [table, all[table] ?? []]));
}

export const hats = { modes: ['coach', 'tell'], details: ['open'] };

const smallSettings: RowOf['settings'][] = [
  { id: 'cue', stamp: stampAt(noon), value: 'plan' },
  { id: 'details', stamp: stampAt(noon), value: ['open', 'pause'] },
  { id: 'keySet', stamp: stampAt(noon), value: 'k1' },
  { id: 'letterKeys', stamp: stampAt(noon), value: false },
  { id: 'tellWord', stamp: stampAt(noon), value: '' },
];

const inHats = (id: string, more: Partial<Conversation>) =>
  talk(id, {
    ...{ loggedFrom: noon + 360_000, ...hats, keySetId: 'k1' },
    summary: summarize([], noon, noon + 1_800_000, hats),
    ...more,
  });

const besides = () =>
  ({
    deals: [
      {
        id: 'd1',
        stamp: stampAt(noon),
        conversationId: 'c1',
        promptId: 'open-1',
        position: 0,
        shownAt: noon,
        usedAt: noon + 9,
        openedAt: noon + 10,
      },
    ],
    asides: [
      {
        id: 'a1',
        stamp: stampAt(noon - 5),
        table: 'reflections',
        row: 'c1',
        field: 'noticed',
        text: 'what I wrote before',
      },
    ],
    ideas: [{ id: 'i1', stamp: stampAt(noon), conversationId: 'c1', at: noon + 9, text: awkward, outcome: 'better' }],
    pauses: [pause('w1', { endedBy: 'they' }), pause('w2', { band: 'over-8', pressed: stampAt(noon - 1) })],
    commitments: [
      commitment('c1/their', { closed: { as: 'changed', at: noon } }),
      commitment('t2', { own: { text: awkward, by: null } }),
    ],
    gaps: [{ id: 'g1', stamp: stampAt(noon), conversationId: 'c1', from: noon + 60_000, minutes: 10 }],
  }) satisfies Log;

/** A small log with one of everything. */
export function smallLog(): Required<Log> {
  const marks = [
    mark('m1', 'c1', noon + 5000),
    mark('m2', 'c1', noon + 65_000, 'tell'),
    { ...mark('m3', 'c1', noon + 70_000), pressed: stampAt(noon + 69_000) },
  ];
  return {
    conversations: [
      talk('c1', { personId: 'p1', summary: summarize(marks, noon, noon + 1_800_000) }),
      inHats('c2', { blind: true, guess: { coach: 3, tell: 1 }, confidence: 2 }),
    ],
    marks,
    ...besides(),
    reflections: [
      reflection('c1', {
        status: 'not-now',
        noticed: awkward,
        triggers: ['silence'],
        thinking: 4,
        neededTells: 1,
        heat: 'hot',
        context: ['new-person'],
        ownTriggers: [awkward, 'Mondays'],
        confidence: 5,
        longHappened: awkward,
        longNext: 'Wait.',
        longAt: noon + 9,
      }),
    ],
    people: [{ id: 'p1', stamp: stampAt(noon), alias: awkward }],
    settings: smallSettings,
    keysets: [keySet('k1', { means: 'k0' })],
    tombstones: [stone('marks', 'm0', stampAt(noon + 3))],
    decks: [{ ...deck('k1'), source: { title: awkward, address: 'https://example.org/a' } }],
    cards: [card('q1', 'k1', { text: awkward, stage: null }), card('q2', 'k1', { position: 1 })],
    readings: [reading('r1', { title: awkward, excerpt: awkward })],
  };
}

/** One that goes on. */
export const live = (id: string) => talk(id, { status: 'live', endedAt: null, endReason: null, summary: null });
