// Decides when to ask whether a live talk still goes on. Saves when a panel last showed it, when this run of the
// browser began, and that the question is open.
import { keepSession, readSession } from '../../browser/sessionValues';
import { liveConversation, marksOf } from '../../conversation/queries';
import { isStale } from '../../conversation/staleTalk';
import { lastMarkAt } from '../../conversation/tally';
import type { Conversation } from '../../conversation/types';
import { keepLocal, readLocal } from '../../database/localValues';
import { tabAlive } from '../../meetings/binding/queries/meetingTabs';

const place = 'seen';

interface Seen {
  /** When a panel last showed it, epoch milliseconds; null if none did. */
  at: number | null;
  /** When the question became due, epoch milliseconds; null if it has not since a panel last showed it. */
  askedAt: number | null;
}

/** Records when this run of the browser began; later calls in the same run change nothing. */
export async function noteRun(now: number): Promise<void> {
  if ((await readSession<number>('since')) === null) await keepSession({ since: now });
}

const moment = (value: unknown): number | null => (typeof value === 'number' ? value : null);

async function readSeen(conversationId: string): Promise<Seen> {
  const value = ((await readLocal(place)) ?? {}) as Record<string, unknown>;
  if (value.conversationId !== conversationId) return { at: null, askedAt: null };
  return { at: moment(value.at), askedAt: moment(value.askedAt) };
}

/** Records that a panel shows this conversation at `now`. */
export const saySeen = (conversationId: string, now: number): Promise<void> =>
  keepLocal(place, { conversationId, at: now });

export interface Left {
  stale: boolean;
  /** The last sign of life: its start, a press, an answer, or a panel that showed it. */
  lastSignAt: number;
  /** When a panel last showed it. */
  seenAt: number | null;
}

export interface Look {
  /** When the asking panel last looked, epoch milliseconds. */
  lookedAt?: number | null;
  /** Id of a press that is being handled: it does not show that the talk was going on before it. */
  press?: string;
}

async function judge(talk: Conversation, now: number, { lookedAt = null, press }: Look): Promise<Left> {
  const { id, startedAt, confirmedAt } = talk;
  const [marks, { at, askedAt }, alive, since] = await Promise.all([
    marksOf(id),
    readSeen(id),
    tabAlive(id).catch(() => false),
    readSession<number>('since'),
  ]);
  const last = lastMarkAt(
    marks.filter((mark) => mark.id !== press),
    startedAt,
  );
  const signs = { startedAt, confirmedAt, lastMarkAt: last, lastSeenAt: at, askedAt, lookedAt, tabAlive: alive };
  const stale = isStale({ ...signs, runSince: since ?? now }, now);
  if (stale && (askedAt ?? 0) <= Math.max(startedAt, confirmedAt ?? 0))
    await keepLocal(place, { conversationId: id, at, askedAt: now });
  return { stale, lastSignAt: Math.max(last, at ?? 0, confirmedAt ?? 0), seenAt: at };
}

/**
 * Whether to ask at `now` if a talk still goes on; if so, every panel asks until the coach answers. Null if it is not
 * live.
 */
export async function leftOpen(conversationId: string, now: number, look: Look = {}): Promise<Left | null> {
  const talk = await liveConversation();
  return talk?.id === conversationId ? judge(talk, now, look) : null;
}
