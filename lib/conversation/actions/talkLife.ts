// Start, stop, resume and switch conversations. Only this file changes the `status` of a stored conversation.

import { db } from '../../database/database';
import { write } from '../../database/storageFault';
import { newId, nextStamp, revise } from '../../database/writeRows';
import type { Chosen } from '../../key-sets/builtInKeySets';
import { askTellId } from '../../key-sets/defaultKeySet';
import { personByAlias } from '../../people/actions/personByAlias';
import { firstDeal } from '../../prompts/actions/firstCard';
import { awaitReflection, holdReflection, putOffOpen } from '../../reflection/actions';
import { fail, ok, type Result } from '../../result';
import { settingOf } from '../../settings/queries';
import { localDay } from '../localDay';
import type { Plan } from '../talkDraft';
import { canGoOn } from '../talkStatus';
import { lastMarkAt, summarize } from '../tally';
import type { Capture, Conversation, EndReason } from '../types';

/** Length of a sample in minutes (counting-scheme, 2.1: ten-minute slices estimate a session accurately). */
export const sampleMinutes = 10;

export interface Beginning extends Plan {
  capture: Exclude<Capture, 'recalled'>;
  site: string | null;
  /** IANA zone of the coach. */
  timeZone: string;
  /** Fixed for the whole talk. The default set if none is given. */
  keys?: Chosen;
}

const startTables = [db.conversations, db.people, db.deals, db.marks, db.reflections, db.settings];

const liveOne = () => db.conversations.where('status').equals('live').first();

async function begin(from: Beginning, now: number): Promise<string> {
  const id = newId();
  await putOffOpen(now);
  const deal = await firstDeal(id, from, now);
  const personId = await personByAlias(from.alias, now);
  const blind = await settingOf('blind');
  await db.conversations.add({
    id,
    stamp: nextStamp(now),
    status: 'live',
    capture: from.capture,
    startedAt: now,
    endedAt: null,
    endReason: null,
    timeZone: from.timeZone,
    localDay: localDay(now, from.timeZone),
    kind: from.kind,
    personId,
    plannedMinutes: from.capture === 'sample' ? sampleMinutes : from.plannedMinutes,
    site: from.site,
    ...(from.keys ?? { keySetId: askTellId }),
    chosenStage: null,
    dealId: deal.id,
    pinnedDealId: null,
    coverage: null,
    confirmedAt: null,
    ...(blind ? { blind } : {}),
    ...(from.confidence ? { confidence: from.confidence } : {}),
    summary: null,
  });
  return id;
}

/** Ends a live talk and writes its summary, in the running transaction. Does nothing if the talk has already ended. */
async function finish(talk: Conversation, at: number, reason: EndReason, now: number): Promise<void> {
  if (talk.status !== 'live') return;
  const marks = await db.marks.where('conversationId').equals(talk.id).toArray();
  const lastMark = lastMarkAt(marks, talk.startedAt);
  const endedAt = reason === 'last-mark' && marks.length > 0 ? lastMark : Math.max(at, lastMark);
  await revise(db.conversations, talk.id, now, () => ({
    status: 'ended' as const,
    endedAt,
    endReason: reason,
    summary: summarize(marks, talk.startedAt, endedAt, talk),
  }));
}

/** Starts a conversation. Fails with the id of the live one if there is one: at most one is live per profile. */
export function startConversation(from: Beginning, now: number): Promise<Result<string, { live: string }>> {
  return write(startTables, async () => {
    const live = await liveOne();
    return live ? fail({ live: live.id }) : ok(await begin(from, now));
  });
}

/** Ends the live conversation, if any, leaves its reflection waiting and starts another, in one transaction. */
export function switchConversation(from: Beginning, now: number): Promise<string> {
  return write(startTables, async () => {
    const live = await liveOne();
    if (live) {
      await finish(live, now, 'switched', now);
      await awaitReflection(live.id, 'waiting', now);
    }
    return begin(from, now);
  });
}

/**
 * Ends a conversation at `at` (epoch milliseconds; never before its last mark) and leaves its reflection `open` in the
 * panel or `waiting`. False if it was not live.
 */
export function endConversation(
  id: string,
  end: { at: number; reason: EndReason; reflection: 'open' | 'waiting' },
  now: number,
): Promise<boolean> {
  return write([db.conversations, db.marks, db.reflections], async () => {
    const talk = await db.conversations.get(id);
    if (talk?.status !== 'live') return false;
    await finish(talk, end.at, end.reason, now);
    await awaitReflection(id, end.reflection, now);
    return true;
  });
}

/** Undoes an end caused by a tab. False if it is too late, the reflection is done, or another conversation is live. */
export function goOn(id: string, now: number): Promise<boolean> {
  return write([db.conversations, db.reflections], async () => {
    const [talk, live, reflection] = await Promise.all([db.conversations.get(id), liveOne(), db.reflections.get(id)]);
    if (!talk || live || !canGoOn(talk, now) || reflection?.status === 'done') return false;
    await revise(db.conversations, id, now, () => ({
      status: 'live' as const,
      endedAt: null,
      endReason: null,
      summary: null,
    }));
    await holdReflection(id, now);
    return true;
  });
}

/**
 * Moves the start of a live conversation back to `at` (epoch milliseconds), when the coach says that it began earlier.
 * Marks keep their times, and `loggedFrom` keeps when logging began. False if the talk is over, is a sample or began no
 * later than `at`, or if another talk had not ended by then.
 */
export function startedAlready(id: string, at: number, now: number): Promise<boolean> {
  return write([db.conversations], async () => {
    const talk = await db.conversations.get(id);
    if (talk?.status !== 'live' || talk.capture !== 'live' || at < 0 || !(at < talk.startedAt)) return false;
    if ((await db.conversations.where('endedAt').above(at).count()) > 0) return false;
    const { startedAt, loggedFrom = startedAt, timeZone } = talk;
    await revise(db.conversations, id, now, () => ({ startedAt: at, localDay: localDay(at, timeZone), loggedFrom }));
    return true;
  });
}

/** Saves the meeting service of a conversation that was bound to its tab after Start. */
export async function noteSite(id: string, site: string, now: number): Promise<void> {
  await write([db.conversations], () =>
    revise(db.conversations, id, now, (talk) => (talk.site === site ? undefined : { site })),
  );
}

/** Saves the coach's answer "go on" for a conversation found live long after its last sign of life. */
export async function confirmLive(id: string, now: number): Promise<void> {
  await write([db.conversations], () => revise(db.conversations, id, now, () => ({ confirmedAt: now })));
}
