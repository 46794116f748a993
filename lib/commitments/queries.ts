// Reads of commitments: all open ones, those closed last, those with one person.

import { db } from '../database/database';
import { eachPage, lookUp, ofTalks } from '../database/pagedReads';
import { everybody } from '../people/queries/people';
import type { Reflection } from '../reflection/types';
import { agreedIn } from './agreedInTalk';
import { byDay } from './dueDays';
import type { Agreed, Commitment, Listed } from './types';

/** Adds the alias and the day of the talk. Commitments whose talk does not exist are left out. */
async function listed(all: readonly Agreed[]): Promise<Listed[]> {
  const ids = [...new Set(all.map(({ conversationId }) => conversationId))];
  const [talks, people] = await Promise.all([db.conversations.bulkGet(ids), everybody()]);
  const byId = new Map(talks.flatMap((talk) => (talk ? [[talk.id, talk] as const] : [])));
  const aliases = new Map(people.map(({ id, alias }) => [id, alias]));
  return all.flatMap((one) => {
    const talk = byId.get(one.conversationId);
    return talk ? [{ ...one, alias: aliases.get(talk.personId ?? '') ?? '', madeOn: talk.localDay }] : [];
  });
}

/** The commitments of all these talks. */
function agreed(reflections: readonly (Reflection | undefined)[], rows: readonly Commitment[]): Agreed[] {
  const perTalk = new Map<string, Commitment[]>();
  for (const row of rows) {
    const known = perTalk.get(row.conversationId);
    if (known) known.push(row);
    else perTalk.set(row.conversationId, [row]);
  }
  const reflected = reflections.flatMap((reflection) => {
    if (!reflection) return [];
    const own = perTalk.get(reflection.id) ?? [];
    perTalk.delete(reflection.id);
    return agreedIn(reflection, own);
  });
  return [...reflected, ...[...perTalk.values()].flatMap((own) => agreedIn(undefined, own))];
}

/** The commitments of one talk, its steps first. */
export const agreedOf = async (conversationId: string, reflection: Reflection | undefined): Promise<Agreed[]> =>
  agreedIn(reflection, await ofTalks(db.commitments, [conversationId]));

/** Every open commitment, in the order of the list. */
export async function openCommitments(): Promise<Listed[]> {
  const rows = await db.commitments.toArray();
  const open: Agreed[] = [];
  await eachPage(
    db.reflections,
    ({ id }) => id,
    (page) => {
      open.push(...page.flatMap((reflection) => agreedIn(reflection, [])));
    },
  );
  const closed = new Set(rows.flatMap((row) => (row.closed ? row.id : [])));
  open.push(...agreedIn(undefined, rows));
  return (await listed(open.filter(({ id }) => !closed.has(id)))).sort(byDay);
}

/** The `limit` commitments closed last, newest first, and how many closed ones there are in all. */
export async function closedCommitments(limit: number): Promise<{ list: Listed[]; total: number }> {
  const rows = await db.commitments.orderBy('closed.at').reverse().limit(limit).toArray();
  const total = await db.commitments.orderBy('closed.at').count();
  const talks = [...new Set(rows.map(({ conversationId }) => conversationId))];
  const all = agreed(await db.reflections.bulkGet(talks), rows).filter(({ closed }) => closed !== null);
  const at = ({ closed }: Agreed) => closed?.at ?? 0;
  return { list: (await listed(all)).sort((a, b) => at(b) - at(a)), total };
}

const stillOpen = (all: readonly Agreed[]): Agreed[] => all.filter(({ closed }) => closed === null);

/** The open commitments of one person's talks, by day. */
export async function openOf(personId: string): Promise<Listed[]> {
  const talks = await db.conversations.where('personId').equals(personId).primaryKeys();
  const [reflections, rows] = await Promise.all([
    lookUp(db.reflections, ({ id }) => id, talks),
    ofTalks(db.commitments, talks),
  ]);
  return (await listed(stillOpen(agreed(reflections, rows)))).sort(byDay);
}

/** How many talks with a person to read before the next one. Older open commitments are shown only in the log. */
const reach = 20;

/** The open commitments of the last talks with a person. */
export interface OpenWith {
  /** By day. */
  list: Agreed[];
  /** There are older talks, which were not read. */
  older: boolean;
}

/** The open commitments of the last talks with these people, without those of the talk `but`. */
export function openWith(personIds: readonly string[], but?: string): Promise<OpenWith> {
  const last = async (id: string) => {
    const ids = await db.conversations
      .where('personId')
      .equals(id)
      .reverse()
      .limit(reach + 2)
      .primaryKeys();
    return ids.filter((talk) => talk !== but);
  };
  // One transaction, as otherwise each read would open its own.
  return db.transaction('r', [db.conversations, db.reflections, db.commitments], async () => {
    const each = await Promise.all(personIds.map(last));
    const talks = each.flatMap((ids) => ids.slice(0, reach));
    const [reflections, rows] = await Promise.all([db.reflections.bulkGet(talks), ofTalks(db.commitments, talks)]);
    const list = stillOpen(agreed(reflections, rows)).sort(byDay);
    return { list, older: each.some(({ length }) => length > reach) };
  });
}
