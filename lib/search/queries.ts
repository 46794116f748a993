// Which of the coach's own texts are searched. Reads them into memory and saves nothing.

import { db } from '../database/database';
import { isHere } from '../plans/queries';
import { type FieldName, fieldNames, isText } from '../reflection/fields';
import type { PlanWords, Reflection } from '../reflection/types';
import { type Passage, passage } from './findWords';

const planText = ({ planWhen, planInstead, planWill }: PlanWords): string =>
  [planWhen, planInstead, planWill].filter((part) => part.trim() !== '').join(' · ');

/** The passages of a field: the coach's own words. */
function passagesOf(row: Reflection, name: FieldName): Passage[] {
  if (name === 'ownTriggers') return (row[name] ?? []).map((text) => passage(row.id, 'triggerOther', text));
  if (name === 'planWhen') return [passage(row.id, 'plan', planText(row))];
  if (name === 'planInstead' || name === 'planWill' || !isText(name)) return [];
  return [passage(row.id, name, row[name] ?? '')];
}

/** Everything that is searched. To search another kind of text, add an entry. */
const sources: readonly (() => Promise<Passage[]>)[] = [
  async () => {
    const reflections = await db.reflections.where('status').notEqual('held').toArray();
    return reflections.flatMap((row) => fieldNames.flatMap((name) => passagesOf(row, name)));
  },
  // The text of a step is in its reflection; only a step that replaced another has its own.
  async () =>
    (await db.commitments.toArray()).flatMap(({ conversationId, whose, own }) =>
      own ? passage(conversationId, `${whose}Step`, own.text) : [],
    ),
  // The same goes for plans. They get no talk here, as they are found on their own page.
  async () => {
    const rows = await db.plans.filter(({ own }) => own !== undefined).toArray();
    const talks = new Set(
      await db.conversations
        .where('id')
        .anyOf(rows.flatMap((row) => row.conversationId ?? []))
        .primaryKeys(),
    );
    const here = rows.filter((row) => isHere(row, talks));
    return here.flatMap(({ own }) => (own ? passage(null, 'plan', planText(own)) : []));
  },
  async () => (await db.ideas.toArray()).map(({ conversationId, text }) => passage(conversationId, 'idea', text)),
];

/**
 * The coach's own texts: those without a talk first, then by talk, newest first. Leaves out those of a missing talk.
 */
export async function ownWords(): Promise<Passage[]> {
  const [talks, ...lists] = await Promise.all([
    db.conversations.orderBy('startedAt').reverse().primaryKeys(),
    ...sources.map((read) => read()),
  ]);
  const written = new Map<string | null, Passage[]>([null, ...talks].map((id) => [id, []]));
  for (const one of lists.flat()) if (one.text.trim() !== '') written.get(one.talk)?.push(one);
  return [...written.values()].flat();
}
