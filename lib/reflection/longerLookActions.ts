// The longer look at one talk: which talks to choose from, whether it is due, and saving that it was done or put off.
import type { Conversation } from '../conversation/types';
import { db } from '../database/database';
import { keepLocal, readLocal } from '../database/localValues';
import { write } from '../database/storageFault';
import { revise } from '../database/writeRows';
import { longWritten } from './longForm';

/** Where this machine saves when the coach last put it off. */
const putOffPlace = 'long-put-off';

/** Seven days in milliseconds: not a calendar week. */
const week = 7 * 86_400_000;
/** How many of the newest reflections are searched for a longer look. */
const reach = 100;

interface LongerLook {
  /** The talks of the last seven days that have a reflection, and older ones with an unfinished look; newest first. */
  talks: Conversation[];
  /** Ids of the talks with an unfinished look. */
  begun: ReadonlySet<string>;
  /** Whether to offer it: none was done in the last seven days, and it was not put off. */
  due: boolean;
}

/** The longer look to offer at `now` (epoch milliseconds). */
export async function longerLook(now: number): Promise<LongerLook> {
  const [recent, reflections, putOff] = await Promise.all([
    db.conversations
      .where('startedAt')
      .above(now - week)
      .toArray(),
    db.reflections.orderBy('id').reverse().limit(reach).toArray(),
    readLocal(putOffPlace),
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

/** Saves that the long form of a talk is done. It can still be changed. */
export async function finishLong(id: string, now: number): Promise<void> {
  await write([db.reflections], () => revise(db.reflections, id, now, () => ({ longAt: now })));
}

/** Stops offering a longer look for seven days, on this machine. */
export const putOffLonger = (now: number): Promise<void> => keepLocal(putOffPlace, now);
