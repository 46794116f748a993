// What tests of actions start from: an empty log, and conversations in it.

import { logMark, pressOf } from '../../lib/conversation/actions/logMark';
import { type Beginning, endConversation, startConversation } from '../../lib/conversation/actions/talkLife';
import { emptyPlan } from '../../lib/conversation/talkDraft';
import type { Conversation, EndReason, MarkKey } from '../../lib/conversation/types';
import { db } from '../../lib/database/database';

/** When the tests' conversations begin: 2026-01-15, 12:00 UTC. */
export const noon = Date.parse('2026-01-15T12:00:00Z');
export const minute = 60_000;

export const beginning = (some: Partial<Beginning> = {}): Beginning => ({
  ...emptyPlan,
  capture: 'live',
  site: null,
  timeZone: 'UTC',
  ...some,
});

/** Empties the log. */
export async function emptyLog(): Promise<void> {
  await db.open();
  await Promise.all(db.tables.filter(({ name }) => name !== 'local').map((table) => table.clear()));
}

/** Starts a conversation and returns its id; throws if one is live. */
export async function started(some: Partial<Beginning> = {}, now = noon): Promise<string> {
  const result = await startConversation(beginning(some), now);
  if (!result.ok) throw new Error(`${result.error.live} is live`);
  return result.value;
}

/** A conversation of the log; throws if there is none. */
export async function talk(id: string): Promise<Conversation> {
  const found = await db.conversations.get(id);
  if (!found) throw new Error(`no conversation ${id}`);
  return found;
}

/** Logs one mark of the key at each moment. */
export async function logged(id: string, key: MarkKey, ...moments: number[]): Promise<void> {
  for (const at of moments) await logMark(pressOf(await talk(id), key, at), at);
}

export const ended = (id: string, at: number, reason: EndReason = 'coach', now = at): Promise<boolean> =>
  endConversation(id, { at, reason, reflection: 'waiting' }, now);

/** Every row of the log except this machine's own values, by table and id; optionally without stamps. */
export async function everything(stamps = true): Promise<Record<string, unknown[]>> {
  const tables = db.tables.filter(({ name }) => !['local', 'staged', 'changes'].includes(name));
  const read = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const));
  const plain = (row: object) => (stamps ? row : { ...row, stamp: '' });
  return Object.fromEntries(read.map(([name, rows]) => [name, (rows as object[]).map(plain)]));
}
