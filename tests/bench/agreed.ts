// The made-up commitments that are stored before measuring: four per talk, two of them replaced by another. Those of
// the newest talks with each person are still open.
import { stepId } from '../../lib/commitments/agreedInTalk';
import type { Commitment } from '../../lib/commitments/types';
import { pastOf, type Rows } from './seed';

/** The commitments of this many of the newest talks with a person are still open. */
const openTalks = 2;

/** People by how many of the talks are with them: see `shared`. */
export const often = 'person-often';
export const mostly = 'person-mostly';

/** Assigns people to the talks: every `every`th talk is with `often`, four of five others are with `mostly`. */
function shared(rows: Rows, every: number): void {
  rows.conversations = rows.conversations.map((talk, number) => {
    if (number % every === 0) return { ...talk, personId: often };
    return number % 5 === 1 ? talk : { ...talk, personId: mostly };
  });
  for (const id of [often, mostly]) rows.people.push({ id, stamp: rows.people[0]?.stamp ?? '', alias: id });
}

/** The commitments of one talk: theirs was changed twice. */
function agreedIn(conversationId: string, stamp: string, at: number, open: boolean): Commitment[] {
  const of = { stamp, conversationId };
  const changed = { as: 'changed', at } as const;
  const ended = open ? null : ({ as: 'done', at } as const);
  const own = (nth: number) => ({ text: `Talk to the team again, for the ${nth}th time`, by: '2026-01-20' });
  return [
    { ...of, id: stepId(conversationId, 'their'), whose: 'their', closed: changed },
    { ...of, id: stepId(conversationId, 'my'), whose: 'my', closed: ended },
    { ...of, id: `${conversationId}/1`, whose: 'their', closed: changed, own: own(1) },
    { ...of, id: `${conversationId}/2`, whose: 'their', closed: ended, own: own(2) },
  ];
}

/** A past with its commitments: every `every`th talk is with one person, most others with another. */
export function agreedPast(talks: number, every: number, now: number): Rows & { commitments: Commitment[] } {
  const rows = pastOf(talks, now);
  shared(rows, every);
  const left = new Map<string | null, number>();
  const commitments = rows.conversations.toReversed().flatMap(({ id, stamp, endedAt, personId }) => {
    const met = left.get(personId) ?? 0;
    left.set(personId, met + 1);
    return agreedIn(id, stamp, endedAt ?? 0, met < openTalks);
  });
  const reflections = rows.reflections.map((row) => ({ ...row, status: 'done' as const, myStep: 'Send the list' }));
  return { ...rows, reflections, commitments };
}
