import { describe, expect, it } from 'vitest';
import { firstUse, inFocus, isStale, plansOfReflections, type Told } from '../../../lib/plans/plansOfReflections';
import type { CameUp, PlanRow } from '../../../lib/plans/types';
import type { Came, Reflection } from '../../../lib/reflection/types';
import { minute, noon } from '../../setup/freshLog';
import { reflection, talk } from '../backup/log';

const day = 24 * 60 * minute;
const at = (n: number) => noon + n * day;
const told = (n: number, some: Partial<Reflection>): Told => ({
  talk: talk(`c${n}`, { startedAt: at(n), endedAt: at(n) + 30 * minute }),
  reflection: reflection(`c${n}`, some),
});
const row = (id: string, some: Partial<PlanRow> = {}): PlanRow => ({
  ...{ id, stamp: 's', conversationId: id, madeAt: at(1), chosenAt: at(1), asideAt: null },
  ...some,
});
const breathe = { planWhen: 'it heats up', planInstead: 'talking', planWill: 'breathe' };
const brief = (plans: ReturnType<typeof plansOfReflections>) =>
  plans.map(({ id, words, ups }) => [id, words.planWill, ups.map(({ talk: { id }, came }) => `${id} ${came}`)]);

describe('the plans', () => {
  it('are the words of reflections and of rows; nothing held, nothing without what will be done', () => {
    const own = { ...breathe, planWill: 'count' };
    const all = plansOfReflections(
      [told(1, breathe), told(2, { planWhen: 'x' }), told(3, { ...breathe, status: 'held' })],
      [row('c1'), row('n1', { own }), row('c2')],
    );
    expect(brief(all)).toEqual([
      ['n1', 'count', []],
      ['c1', 'breathe', []],
    ]);
  });

  it('have the talks where they came up, whatever was made since; an answer for one that is gone harms nothing', () => {
    const all = plansOfReflections(
      [
        told(1, breathe),
        told(2, { planAsked: 'c1', planCame: 'no-moment' }),
        told(3, { planAsked: 'c1', planCame: 'did', planAnswer: 'smaller', planWill: 'smile' }),
        told(4, { planAsked: 'gone', planCame: 'did', planAnswer: 'aside' }),
        told(5, { planAsked: 'c3', planCame: null, planAnswer: null }),
      ],
      [],
    );
    expect(brief(all)).toEqual([
      ['c1', 'breathe', ['c2 no-moment', 'c3 did']],
      ['c3', 'smile', []],
    ]);
    expect(all.map(({ from }) => from)).toEqual([null, 'c1']);
  });

  it('of version 1 are one while they were kept, and over once done', () => {
    const kept = told(2, { ...breathe, planAnswer: 'keep' });
    const all = plansOfReflections([told(1, breathe), kept, told(3, { planAnswer: 'did-it' })], []);
    expect(brief(all)).toEqual([['c1', 'breathe', ['c2 null', 'c3 did']]]);
    expect(inFocus(all)).toBeUndefined();
    expect(inFocus(plansOfReflections([told(1, breathe), kept], []))?.id).toBe('c1');
    // The answer refers to the talk where the plan was kept, because that was the last one shown.
    const later = told(4, { planAsked: 'c2', planCame: 'did' });
    expect(brief(plansOfReflections([told(1, breathe), kept, later], []))).toEqual([
      ['c1', 'breathe', ['c2 null', 'c4 did']],
    ]);
    const again = plansOfReflections(
      [told(1, breathe), told(3, { planAnswer: 'did-it' })],
      [row('c1', { chosenAt: at(9) })],
    );
    expect(inFocus(again)?.id).toBe('c1');
  });
});

describe('the one in focus', () => {
  const one = (id: string, chosenAt: number, asideAt: number | null = null) => ({ id, chosenAt, asideAt });
  it.each([
    [[], undefined],
    [[one('a', 1), one('b', 3), one('c', 2)], 'b'],
    [[one('b', 1), one('a', 1)], 'b'],
    [[one('a', 1), one('b', 1)], 'b'],
    [[one('a', 1), one('b', 2, 5)], undefined],
    [[one('a', 1, 5), one('b', 2)], 'b'],
  ])('of %j is %s', (all, id) => {
    expect(inFocus(all)?.id).toBe(id);
  });
});

const ups = (...cames: (Came | null)[]): CameUp[] =>
  cames.map((came, n) => ({ talk: talk(`c${n}`, { startedAt: at(n + 1) }), came, next: null }));

describe('a plan', () => {
  it.each([
    ['after a day', 0, [], 1, false],
    ['after three weeks of silence', 0, [], 21, true],
    ['answered for within them', 0, ['did'], 21, false],
    ['not done three times', 0, ['no-moment', 'did-not', 'no-moment'], 4, true],
    ['not done twice', 0, ['no-moment', 'did-not'], 4, false],
    ['done in between', 0, ['did-not', 'did-not', 'did', 'did-not', 'no-moment'], 6, false],
    [
      'not done three times, talks without an answer between',
      0,
      ['did-not', null, 'did-not', null, 'did-not'],
      6,
      true,
    ],
    ['chosen again since', 3.5, ['no-moment', 'did-not', 'no-moment'], 4, false],
  ] as const)('%s', (_, chosen, cames, now, stale) => {
    expect(isStale({ chosenAt: at(chosen), ups: ups(...cames) }, at(now))).toBe(stale);
  });

  it('was first used in the first talk where it was done', () => {
    expect(firstUse({ madeAt: at(0), ups: ups('did-not', null, 'did', 'did') })).toBe(3 * day);
    expect(firstUse({ madeAt: at(9), ups: ups('did') })).toBe(0);
    expect(firstUse({ madeAt: at(0), ups: ups('did-not') })).toBeUndefined();
  });
});
