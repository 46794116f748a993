// Derives the commitments of a talk from its reflection and their rows.
import type { Reflection } from '../reflection/types';
import { type Agreed, type Commitment, type Side, sides } from './types';

/** The id of a step's row. It is the same on every machine, so that a step is closed only once. */
export const stepId = (conversationId: string, whose: Side): string => `${conversationId}/${whose}`;

/** The steps of a reflection. While its talk is live they are not commitments yet. */
function stepsIn(reflection: Reflection, rows: readonly Commitment[]): Agreed[] {
  if (reflection.status === 'held') return [];
  const { id: conversationId, stamp, theirStep, theirStepBy, myStep, myStepBy } = reflection;
  const words = { their: { text: theirStep, by: theirStepBy }, my: { text: myStep, by: myStepBy } };
  return sides.map((whose) => {
    const id = stepId(conversationId, whose);
    return {
      id,
      conversationId,
      whose,
      stamp,
      closed: rows.find((row) => row.id === id)?.closed ?? null,
      ...words[whose],
    };
  });
}

/** The commitments of a talk, from its reflection and its rows. Those without text are left out. */
export function agreedIn(reflection: Reflection | undefined, rows: readonly Commitment[]): Agreed[] {
  const own = rows.flatMap(({ id, conversationId, whose, stamp, closed, own: words }) =>
    words ? [{ id, conversationId, whose, stamp, closed, ...words }] : [],
  );
  return [...(reflection ? stepsIn(reflection, rows) : []), ...own].filter(({ text }) => text.trim() !== '');
}
