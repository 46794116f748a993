// What the coach is practising: before a talk, and in the log.

import type { Scene } from '../support/seedDatabase';
import { idOf, minute, type Rows, talk, together } from './rows';
import { longText, longWord, panel, planned, rosa, withRosa } from './talkRows';

const day = 24 * 60 * minute;

/** A plan missed three times, one that replaces another, a long one, one put aside. */
function practised(now: number): Rows {
  const of = (n: number, reflection: NonNullable<Parameters<typeof talk>[0]['reflection']>) =>
    talk({ n, startedAt: now - n * 3 * day, lasted: 28 * minute, talk: withRosa, reflection });
  const chosen = (n: number, at: number, asideAt: number | null = null) => ({
    ...{ id: idOf(n), stamp: '1', conversationId: idOf(n), madeAt: now - n * 3 * day, chosenAt: at, asideAt },
  });
  const about = { planAsked: idOf(5), planCame: 'no-moment' } as const;
  return together(
    rosa,
    of(1, about),
    of(2, { ...about, planCame: 'did-not' }),
    of(3, about),
    of(4, { ...about, planCame: 'did' }),
    of(5, { ...planned, planAsked: idOf(6), planAnswer: 'smaller' }),
    of(6, { planWhen: longText, planInstead: longWord, planWill: longText }),
    of(7, { planWill: 'count to three' }),
    { plans: [chosen(5, now - 12 * day), chosen(6, 6), chosen(7, 7, now - day)] },
  );
}

export const planScenes: readonly Scene[] = [
  {
    name: 'prepare, a plan that is quiet made smaller',
    page: panel,
    rows: practised,
    async act(tab, word) {
      await tab.click('button', word('plan_smaller'));
      await tab.spot('button', word('plan_make'));
    },
    sees: (word) => word('plan_stale'),
  },
  {
    name: 'plans, of every kind',
    page: 'log.html#/plans',
    rows: practised,
    async act(tab, word) {
      await tab.click('button', word('plans_new'));
      await tab.spot('button', word('plan_make'));
    },
    sees: (word) => word('plans_others_other', 2),
  },
];
