// The made-up commitments that are stored before measuring: four a talk, two of them put in another's place, the last
// talks' with each person open.
import { stepId } from '../../lib/commitments/agreedInTalk';
import type { Commitment } from '../../lib/commitments/types';
import { pastOf, type Rows } from './seed';

/** With how many of the newest talks with somebody what was agreed is still open. */
const openTalks = 2;

/** Somebody, by the number of the talk: `share` of the talks are with them. */
export const often = 'person-often';
export const mostly = 'person-mostly';

/** Every `every`th talk is with the one, four of five of the others with the other, the rest with everybody else. */
function shared(rows: Rows, every: number): void {
  rows.conversations = rows.conversations.map((talk, number) => {
    if (number % every === 0) return { ...talk, personId: often };
    return number % 5 === 1 ? talk : { ...talk, personId: mostly };
  });
  for (const id of [often, mostly]) rows.people.push({ id, stamp: rows.people[0]?.stamp ?? '', alias: id });
}

/** What became of the steps of one talk: theirs was changed twice. */
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

/** So many talks, an `every`th of them with the one person, most of the others with another, and what was agreed in them. */
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
