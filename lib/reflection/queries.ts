// Owns the reads of reflections.
import type { Conversation } from '../conversation/types';
import { db } from '../store/db';
import { readLocal } from '../store/local';
import type { Aside } from '../store/types';
import { longPutOff, longWritten } from './longForm';
import { awayChoice, ownWordsIn } from './ownTriggers';
import type { Reflection, ReflectionStatus } from './types';

export const reflectionById = (id: string): Promise<Reflection | undefined> => db.reflections.get(id);

/** Ids of the reflections of a status. One whose talk is not here does not count: a merge may bring it for a deleted talk. */
async function idsOf(...statuses: ReflectionStatus[]): Promise<string[]> {
  const ids = await db.reflections.where('status').anyOf(statuses).primaryKeys();
  return ids.length === 0 ? [] : db.conversations.where('id').anyOf(ids).primaryKeys();
}

/** The reflection that is on screen in the panel, if any. */
export async function openOne(): Promise<Reflection | undefined> {
  const [id] = await idsOf('open');
  return id === undefined ? undefined : db.reflections.get(id);
}

/** Ids of the waiting reflections, the newest conversation first (ids carry their time). */
export async function waitingIds(): Promise<string[]> {
  return (await idsOf('waiting')).sort().reverse();
}

/** Ids of the reflections that are not finished: those that wait, and the one on screen in a panel. */
export const unfinishedIds = (): Promise<string[]> => idsOf('waiting', 'open');

/** The earlier wordings kept for these rows that differ from what stands there now. */
export async function asidesOf(rows: readonly string[]): Promise<Aside[]> {
  const asides = await db.asides
    .where('row')
    .anyOf([...rows])
    .toArray();
  const known = await Promise.all(asides.map(({ table, row }) => db.table<unknown, string>(table).get(row)));
  return asides.filter(({ field, text }, index) => {
    const row = known[index];
    return row !== undefined && (row as Record<string, unknown>)[field] !== text;
  });
}

export type LastPlan = Pick<Reflection, 'planWhen' | 'planInstead' | 'planWill'>;

/** How many reflections back a last plan is looked for. */
const planReach = 200;

/** The plan written last before `startedAt`; none where it was done and no new one made. */
export async function lastPlanBefore(startedAt: number): Promise<LastPlan | undefined> {
  const ids = await db.conversations.where('startedAt').below(startedAt).reverse().limit(planReach).primaryKeys();
  const rows = await db.reflections.bulkGet(ids);
  const last = rows.find((row) => row && (row.planWill.trim() !== '' || row.planAnswer === 'did-it'));
  return last?.planWill.trim() ? last : undefined;
}

/** How many reflections back own words are looked for. */
const wordsReach = 500;

/** The own words for what set the telling off, chosen in the newest reflections and not put away since. */
export async function offeredTriggers(): Promise<string[]> {
  const [reflections, settings] = await Promise.all([
    db.reflections.orderBy('id').reverse().limit(wordsReach).toArray(),
    db.settings.toArray(),
  ]);
  const words = ownWordsIn(reflections);
  const away = new Set(settings.flatMap(({ id, value }) => (value === true ? id : [])));
  const names = await Promise.all(words.map(awayChoice));
  return words.filter((_, at) => !away.has(names[at] ?? ''));
}

/** Milliseconds of a week, whichever day it begins on. */
const week = 7 * 86_400_000;
/** How many reflections back a longer look is looked for. */
const longReach = 100;

export interface LongerLook {
  /** The talks of the last seven days that have a reflection, and older ones that a look was begun at; newest first. */
  talks: Conversation[];
  /** Ids of those where it is begun and not done. */
  begun: ReadonlySet<string>;
  /** Whether to offer it: none was done in the last seven days, and it was not put off. */
  due: boolean;
}

/** What there is to take a longer look at, at `now` (epoch milliseconds). */
export async function longerLook(now: number): Promise<LongerLook> {
  const [recent, reflections, putOff] = await Promise.all([
    db.conversations
      .where('startedAt')
      .above(now - week)
      .toArray(),
    db.reflections.orderBy('id').reverse().limit(longReach).toArray(),
    readLocal(longPutOff),
  ]);
  const within = (at: unknown) => typeof at === 'number' && at <= now && now - at < week;
  const written = reflections.filter((row) => row.status !== 'held' && longWritten(row).length > 0);
  const begun = new Set(written.flatMap(({ id, longAt }) => (longAt === undefined ? id : [])));
  const older = await db.conversations.bulkGet([...begun].filter((id) => recent.every((talk) => talk.id !== id)));
  const all = [...recent, ...older.flatMap((talk) => talk ?? [])].filter(
    ({ status, startedAt }) => status === 'ended' && startedAt <= now,
  );
  const theirs = await db.reflections.bulkGet(all.map(({ id }) => id));
  const talks = all
    .filter((_, at) => (theirs[at]?.status ?? 'held') !== 'held')
    .sort((a, b) => b.startedAt - a.startedAt);
  return { talks, begun, due: talks.length > 0 && !within(putOff) && !reflections.some((row) => within(row.longAt)) };
}
