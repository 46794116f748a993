// The talks shown by scenes of the panel.
import { idOf, minute, person, type Rows, talk, together } from './rows';

export const longWord = 'Donaudampfschifffahrtsgesellschaft'.repeat(6).slice(0, 200);
export const longText = 'After the second silence they named the real worry themselves, and I said nothing. '.repeat(
  12,
);
export const fifteen = 'aataatataatatat';

export const panel = 'sidepanel.html';
export const plan = { alias: '', kind: null, plannedMinutes: null, openingPromptId: null };
export const planned = {
  planWhen: 'they bring me a problem',
  planInstead: 'advising',
  planWill: 'ask what they have tried',
};
export const rosa = person(900, 'S.');
export const withRosa = { personId: idOf(900), kind: 'one-on-one' } as const;

/** A talk that has been going on for twelve minutes and forty seconds. */
export const live = (now: number, letters = '', more: Partial<Parameters<typeof talk>[0]> = {}) =>
  talk({ n: 1, startedAt: now - 760_000, lasted: null, letters, talk: withRosa, ...more });

/** A talk that ended two minutes ago. */
export const over = (now: number, more: Partial<Parameters<typeof talk>[0]> = {}) =>
  talk({ n: 1, startedAt: now - 30 * minute, lasted: 28 * minute, letters: fifteen, talk: withRosa, ...more });

export const reflecting = (now: number, reflection: NonNullable<Parameters<typeof talk>[0]['reflection']> = {}) =>
  together(rosa, over(now, { reflection: { status: 'open', ...reflection } }));

export const longReflection = {
  noticed: longText,
  ...{ planWhen: longText, planInstead: longWord, planWill: longText },
  ...{ theirStep: longWord, theirStepBy: '2026-11-27' },
};

export function withLastPlan(now: number, planAnswer: 'change' | null): Rows {
  const before = talk({ n: 0, startedAt: now - 9000 * minute, lasted: 28 * minute, reflection: planned });
  return together(before, reflecting(now, { planAnswer }));
}
