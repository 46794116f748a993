// Owns the reads of commitments: all that are open, the last that were closed, those with one person.
import { aliasKey } from '../people/alias';
import { everybody } from '../people/queries';
import type { Person } from '../people/types';
import type { Reflection } from '../reflection/types';
import { db } from '../store/db';
import { eachPage } from '../store/pages';
import { agreedIn } from './agreed';
import { byDay } from './due';
import type { Agreed, Commitment, Listed } from './types';

/** Says with whom and on which day; what belongs to no talk here is left out. */
async function listed(all: readonly Agreed[], known?: readonly Person[]): Promise<Listed[]> {
  const ids = [...new Set(all.map(({ conversationId }) => conversationId))];
  const [talks, people] = await Promise.all([db.conversations.bulkGet(ids), known ?? everybody()]);
  const byId = new Map(talks.flatMap((talk) => (talk ? [[talk.id, talk] as const] : [])));
  const aliases = new Map(people.map(({ id, alias }) => [id, alias]));
  return all.flatMap((one) => {
    const talk = byId.get(one.conversationId);
    return talk ? [{ ...one, alias: aliases.get(talk.personId ?? '') ?? '', madeOn: talk.localDay }] : [];
  });
}

/** What was agreed in each of these talks. */
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

/** Every open commitment, in the order of the list. */
export async function openCommitments(): Promise<Listed[]> {
  const rows = await db.commitments.toArray();
  const open: Agreed[] = [];
  await eachPage(
    db.reflections,
    ({ id }) => id,
    async (page) => {
      open.push(...page.flatMap((reflection) => agreedIn(reflection, [])));
    },
  );
  const closed = new Set(rows.flatMap((row) => (row.closed ? row.id : [])));
  open.push(...agreedIn(undefined, rows));
  return (await listed(open.filter(({ id }) => !closed.has(id)))).sort(byDay);
}

/** The `limit` that were closed last, the last first, and how many there are. */
export async function closedCommitments(limit: number): Promise<{ list: Listed[]; total: number }> {
  const rows = await db.commitments.orderBy('closed.at').reverse().limit(limit).toArray();
  const total = await db.commitments.orderBy('closed.at').count();
  const talks = [...new Set(rows.map(({ conversationId }) => conversationId))];
  const all = agreed(await db.reflections.bulkGet(talks), rows).filter(({ closed }) => closed !== null);
  const at = ({ closed }: Agreed) => closed?.at ?? 0;
  return { list: (await listed(all)).sort((a, b) => at(b) - at(a)), total };
}

/** The open commitments of these people's talks, by day. */
export async function openOf(personIds: readonly string[], known?: readonly Person[]): Promise<Listed[]> {
  const talks = await db.conversations.where('personId').anyOf(personIds).primaryKeys();
  const [reflections, rows] = await Promise.all([
    db.reflections.bulkGet(talks),
    db.commitments.where('conversationId').anyOf(talks).toArray(),
  ]);
  const open = agreed(reflections, rows).filter(({ closed }) => closed === null);
  return (await listed(open, known)).sort(byDay);
}

/** Those with whoever goes by an alias, whichever way it is written; of both where two have it. */
export async function openWith(alias: string): Promise<Listed[]> {
  const key = aliasKey(alias);
  if (key === '') return [];
  const people = await everybody();
  return openOf(
    people.flatMap((person) => (aliasKey(person.alias) === key ? person.id : [])),
    people,
  );
}
