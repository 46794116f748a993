// What is to be done by when: before a talk, and in the log.

import type { Scene } from '../support/seedDatabase';
import { idOf, local, minute, type Rows, talk, together } from './rows';
import { longText, longWord, over, panel, plan, reflecting, rosa, withRosa } from './talkRows';

const day = 24 * 60 * minute;
const dayAt = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Steps of several talks: overdue, this week, far off, on a day that does not exist, without a day, and dropped. */
function agreed(now: number): Rows {
  const of = (n: number, reflection: NonNullable<Parameters<typeof talk>[0]['reflection']>) =>
    talk({ n, startedAt: now - n * 8 * day, lasted: 28 * minute, talk: withRosa, reflection });
  const closed = (n: number, as: 'dropped' | 'changed'): Rows['commitments'][number] => ({
    ...{ id: `${idOf(n)}/my`, stamp: '1', conversationId: idOf(n), whose: 'my', closed: { as, at: now - day } },
  });
  return together(
    rosa,
    over(now, { reflection: { theirStep: longText, theirStepBy: dayAt(now - 2 * day), myStep: longWord } }),
    of(2, { theirStep: 'Call Ines', theirStepBy: dayAt(now), myStep: 'Send the checklist', myStepBy: dayAt(now) }),
    of(3, { theirStep: 'Visit the night team', theirStepBy: '9999-12-31', myStep: 'Sing', myStepBy: '2026-02-31' }),
    of(4, { theirStep: 'Sleep on it', myStep: 'Ask the house' }),
    { commitments: [closed(4, 'dropped'), closed(3, 'changed')] },
  );
}

/** A step that was changed twice, the last time into a long one, and one that was dropped. */
function changed(now: number): Rows {
  const own = (nth: number, text: string, by: string, closed: Rows['commitments'][number]['closed']) => ({
    ...{ id: idOf(990 + nth), stamp: '1', conversationId: idOf(1), whose: 'their' as const, closed, own: { text, by } },
  });
  const ended = (whose: 'their' | 'my', as: 'changed' | 'dropped'): Rows['commitments'][number] => ({
    ...{ id: `${idOf(1)}/${whose}`, stamp: '1', conversationId: idOf(1), whose, closed: { as, at: now - day } },
  });
  return together(
    rosa,
    over(now, { reflection: { status: 'done', theirStep: 'Call Ines', myStep: longWord, myStepBy: '2026-02-31' } }),
    {
      commitments: [
        ended('their', 'changed'),
        ended('my', 'dropped'),
        own(1, 'Write to Ines', dayAt(now), { as: 'changed', at: now }),
        own(2, longText, '999999-12-31', null),
      ],
    },
  );
}

export const commitmentScenes: readonly Scene[] = [
  {
    name: 'prepare, commitments open',
    page: panel,
    rows: (now) => together(agreed(now), local('plan', { ...plan, alias: 's.' })),
    sees: (word) => word('commitments_with'),
  },
  {
    name: 'reflect, More, still open',
    page: panel,
    rows: (now) => together(agreed(now), reflecting(now, { theirStep: 'Sing', theirStepBy: '2026-02-31' })),
    act: (tab, word) => tab.click('button', word('reflect_more')),
    sees: (word) => word('commitments_other_talks'),
  },
  {
    name: 'talk, what became of its steps',
    page: `log.html#/talk/${idOf(1)}`,
    rows: changed,
    sees: (word) => word('log_steps_all'),
  },
  {
    name: 'commitments, of every kind',
    page: 'log.html#/commitments',
    rows: agreed,
    async act(tab, word) {
      await tab.click('button', word('commitments_closed_other', 2));
      await tab.click('button', word('commitment_how'));
      await tab.click('button', word('ending_changed'));
    },
    sees: (word) => word('commitment_instead_go'),
  },
];
