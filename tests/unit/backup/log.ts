// Rows and whole logs for the tests of backups.
import type { Commitment } from '../../../lib/commitments/types';
import { summarize } from '../../../lib/conversation/tally';
import type { Conversation, Mark, Pause } from '../../../lib/conversation/types';
import { db } from '../../../lib/database/database';
import { formatStamp } from '../../../lib/database/stamp';
import { backupTables, type MergedTable, type RowOf, type Tombstone } from '../../../lib/database/tables';
import type { KeySet } from '../../../lib/key-sets/builtInKeySets';
import { askTellId } from '../../../lib/key-sets/defaultKeySet';
import type { PlanRow } from '../../../lib/plans/types';
import type { Card, Deck } from '../../../lib/prompts/types';
import type { Pulse } from '../../../lib/pulse/types';
import type { Reading } from '../../../lib/reading/types';
import { emptyReflection, type Reflection } from '../../../lib/reflection/types';

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

/** A key set of the coach's own, of two modes. */
export const keySet = (id: string, more: Partial<KeySet> = {}): KeySet => ({
  id,
  stamp: stampAt(noon),
  name: awkward.slice(0, 60),
  means: null,
  keys: ['coach', 'tell'].map((key) => ({
    ...{ id: key, kind: 'mode', letter: key.slice(0, 1), name: `${key} ${awkward}`.slice(0, 24) },
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

/** What became of the other person's step of the first talk. */
export const commitment = (id: string, more: Partial<Commitment> = {}): Commitment => ({
  ...{ id, stamp: stampAt(noon), conversationId: 'c1', whose: 'their', closed: null },
  ...more,
});

/** What the other person said about the first talk. */
export const pulse = (id: string, more: Partial<Pulse> = {}): Pulse => ({
  ...{ id, stamp: stampAt(noon), conversationId: 'c1', personId: null, day: '2026-10-26' },
  ...{ mine: [4, null, 2], theirs: [2, 5, null], line: awkward },
  ...more,
});

/** The stored row of the plan made after the first talk. */
export const plan = (id: string, more: Partial<PlanRow> = {}): PlanRow => ({
  ...{ id, stamp: stampAt(noon), conversationId: 'c1', madeAt: noon, chosenAt: noon, asideAt: null },
  ...more,
});

export const inAwkward = { planWhen: awkward, planInstead: '', planWill: awkward };

export type Log = { [T in keyof RowOf]?: RowOf[T][] };

/** Puts rows into the database as they are, without anything else. */
export const fill = (log: Log): Promise<void> =>
  db.transaction('rw', db.tables, async () => {
    await empty();
    await Promise.all(backupTables.map((table) => db.table(table).bulkPut(log[table] ?? [])));
  });

export const empty = (): Promise<void> =>
  db.transaction('rw', db.tables, async () => {
    await Promise.all(db.tables.map((table) => table.clear()));
  });

/** Every row of every table except the journal, for "nothing changed". Staging leaves only the machine's values. */
export async function dump(): Promise<Record<string, unknown[]>> {
  const kept = db.tables.filter(({ name }) => name !== 'changes');
  const tables = await db.transaction('r', kept, () =>
    Promise.all(kept.map(async (table) => [table.name, await table.toArray()] as const)),
  );
  return Object.fromEntries(tables);
}

/** The rows that are included in a backup. */
export async function dumpLog(): Promise<Record<string, unknown[]>> {
  const all = await dump();
  return Object.fromEntries(backupTables.map((table) => [table, all[table] ?? []]));
}

export const hats = { modes: ['coach', 'tell'], details: ['open'] };

/** A live talk. */
export const live = (id: string) => talk(id, { status: 'live', endedAt: null, endReason: null, summary: null });
