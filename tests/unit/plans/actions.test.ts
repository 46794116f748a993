import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { deleteConversation, undelete } from '../../../lib/conversation/actions/editTalk';
import { db } from '../../../lib/database/database';
import {
  choosePlan,
  deletePlan,
  makePlan,
  newPlan,
  putBackPlan,
  putPlanAside,
  reflectOn,
  takeUpPlan,
} from '../../../lib/plans/actions';
import { everyPlan } from '../../../lib/plans/everyPlanQueries';
import { dropPlanDraft, keepPlanDraft, readPlanDraft } from '../../../lib/plans/planDraftActions';
import { planInFocus, planOfTalk } from '../../../lib/plans/queries';
import { writeReflection } from '../../../lib/reflection/actions';
import { reflectionById } from '../../../lib/reflection/queries';
import { emptyLog, ended, minute, noon, started, talk } from '../../setup/freshLog';
import type { Frozen } from '../database/raw';

beforeEach(emptyLog);

const words = (planWill: string) => ({ planWhen: 'silent', planInstead: 'talking', planWill });

/** A talk of one minute that began `n` times ten minutes after noon. */
async function over(n: number): Promise<string> {
  const at = noon + n * 10 * minute;
  const id = await started({}, at);
  await ended(id, at + minute);
  return id;
}
/** The same, with a plan written two minutes after its start. */
async function planned(n: number, planWill: string): Promise<string> {
  const id = await over(n);
  await reflectOn(id, words(planWill), noon + (n * 10 + 2) * minute);
  return id;
}
const focus = async () => (await planInFocus(noon + 100 * minute))?.words.planWill;
const askedIn = async (id: string) => (await planOfTalk(await talk(id)))?.words.planWill;

describe('a plan written after a talk', () => {
  it('is in focus from its first word, and stays one plan however its words change', async () => {
    const id = await over(0);
    await reflectOn(id, { planWhen: 'silent' }, noon + 2 * minute);
    expect([await focus(), await db.plans.count()]).toEqual([undefined, 0]);
    await reflectOn(id, { planWill: 'brea' }, noon + 3 * minute);
    await reflectOn(id, { planWill: 'breathe' }, noon + 4 * minute);
    expect(await planInFocus(noon + 5 * minute)).toMatchObject({ id, madeAt: noon + 3 * minute, stale: false });
    expect([await focus(), await db.plans.count()]).toEqual(['breathe', 1]);
    await reflectOn(id, { planWill: ' ' }, noon + 6 * minute);
    expect([await focus(), await everyPlan()]).toEqual([undefined, []]);
  });

  it('is asked about after the next talk, not after its own, nor after one begun before', async () => {
    const first = await planned(0, 'breathe');
    const second = await planned(1, 'count');
    expect([await askedIn(first), await askedIn(second), await askedIn(await over(2))]).toEqual([
      undefined,
      'breathe',
      'count',
    ]);
  });

  it('is not asked about after a talk that was over when it was written', async () => {
    await planned(0, 'breathe');
    const late = await over(1);
    const asked = await over(2);
    await reflectOn(late, words('count'), noon + 30 * minute);
    expect([await focus(), await askedIn(asked)]).toEqual(['count', 'breathe']);
  });

  it('is asked about as things stood when the talk began, whatever was chosen or put aside since', async () => {
    const first = await planned(0, 'breathe');
    const second = await planned(1, 'count');
    const asked = await over(2);
    await choosePlan(first, noon + 30 * minute);
    await putPlanAside(second, noon + 31 * minute);
    expect([await focus(), await askedIn(asked)]).toEqual(['breathe', 'count']);
    await reflectOn(asked, { planAsked: first, planCame: 'did' }, noon + 32 * minute);
    expect(await askedIn(asked)).toBe('breathe');
  });

  it('made outside a talk and chosen again since is what the talk asks about all the same', async () => {
    const made = newPlan(words('smile'), null);
    await makePlan(made, noon);
    const asked = await over(1);
    await choosePlan(made.id, noon + 30 * minute);
    expect(await askedIn(asked)).toBe('smile');
  });

  it('is put aside by its answer, and taken up again by another', async () => {
    const first = await planned(0, 'breathe');
    const next = await over(1);
    await reflectOn(next, { planAsked: first, planAnswer: 'aside' }, noon + 12 * minute);
    expect(await focus()).toBeUndefined();
    expect(await askedIn(next)).toBe('breathe');
    expect(await askedIn(await over(2))).toBeUndefined();
    await reflectOn(next, { planAnswer: 'keep' }, noon + 13 * minute);
    expect(await focus()).toBe('breathe');
  });

  it('gives way to another, and comes back where the coach keeps it after all', async () => {
    const first = await planned(0, 'breathe');
    const next = await over(1);
    await reflectOn(next, { planAsked: first, planAnswer: 'change', planWill: 'count' }, noon + 12 * minute);
    expect(await focus()).toBe('count');
    await reflectOn(next, { planAnswer: 'keep' }, noon + 13 * minute);
    expect(await focus()).toBe('breathe');
    await reflectOn(next, { planAnswer: 'smaller' }, noon + 14 * minute);
    expect(await focus()).toBe('count');
    expect((await reflectionById(next))?.planWill).toBe('count');
    await reflectOn(next, { planAnswer: 'aside' }, noon + 15 * minute);
    expect(await focus()).toBe('count');
  });

  it('of before there were rows is in focus, chosen and put aside like any', async () => {
    const id = await over(0);
    await writeReflection(id, words('breathe'), noon + 2 * minute);
    expect([await focus(), await db.plans.count()]).toEqual(['breathe', 0]);
    await putPlanAside(id, noon + 3 * minute);
    expect(await focus()).toBeUndefined();
    await takeUpPlan(id, noon + 4 * minute);
    expect(await planInFocus(noon + 5 * minute)).toMatchObject({ id, madeAt: noon + minute });
  });
});

describe('a plan made elsewhere', () => {
  it('is there once however often tried, in focus, and belongs to the talk of the one it takes the place of', async () => {
    const id = await planned(0, 'breathe');
    const smaller = newPlan(words('smile'), { id, conversationId: id });
    await makePlan(smaller, noon + 5 * minute);
    await makePlan(smaller, noon + 6 * minute);
    expect(await planInFocus(noon)).toMatchObject({ from: id, conversationId: id, madeAt: noon + 5 * minute });
    expect((await everyPlan()).map((plan) => plan.words.planWill)).toEqual(['smile', 'breathe']);
    const removed = await deleteConversation(id, noon + 7 * minute);
    expect([await focus(), await everyPlan(), await db.plans.count()]).toEqual([undefined, [], 0]);
    await undelete(removed, noon + 8 * minute);
    expect(await focus()).toBe('smile');
  });

  it('stands by itself where there was none before, and outlasts every talk', async () => {
    const id = await planned(0, 'breathe');
    await makePlan(newPlan(words('listen'), null), noon + 5 * minute);
    await makePlan(newPlan(words('wait'), { id: 'gone', conversationId: 'gone' }), noon + 6 * minute);
    await deleteConversation(id, noon + 7 * minute);
    const [wait, listen] = await everyPlan();
    expect([wait?.words.planWill, listen?.words.planWill]).toEqual(['wait', 'listen']);
    await deletePlan(wait?.id ?? '', noon + 8 * minute);
    expect(Object.keys((await db.tombstones.get(`plans/${wait?.id}`)) ?? {})).not.toContain('of');
  });

  it('chosen last is in focus though a clock ran ahead', async () => {
    const id = await planned(0, 'breathe');
    await makePlan(newPlan(words('listen'), null), noon + 900 * minute);
    await choosePlan(id, noon + 5 * minute);
    expect(await focus()).toBe('breathe');
  });

  it('is deleted and put back, unless its talk went meanwhile', async () => {
    const id = await planned(0, 'breathe');
    const smaller = newPlan(words('smile'), { id, conversationId: id });
    await makePlan(smaller, noon + 5 * minute);
    expect(await deletePlan(id, noon + 6 * minute)).toBeUndefined();
    const row = await deletePlan(smaller.id, noon + 6 * minute);
    expect(await focus()).toBe('breathe');
    if (row) await putBackPlan(row, noon + 7 * minute);
    expect(await focus()).toBe('smile');
    await deletePlan(smaller.id, noon + 8 * minute);
    await deleteConversation(id, noon + 9 * minute);
    if (row) await putBackPlan(row, noon + 10 * minute);
    expect(await db.plans.count()).toBe(0);
  });

  it('half-written is found again in its own place only, and let go with the talk it is about', async () => {
    const from = { id: 'a', conversationId: 'c' };
    await keepPlanDraft(words('sm'), from);
    expect([await readPlanDraft(from), await readPlanDraft(null)]).toEqual([words('sm'), undefined]);
    await dropPlanDraft(['x']);
    expect(await readPlanDraft(from)).toEqual(words('sm'));
    await dropPlanDraft(['c']);
    expect(await readPlanDraft(from)).toBeUndefined();
  });
});

it('a row for a talk that is not here is no plan', async () => {
  const row = { id: 'n', stamp: 's', conversationId: 'gone', madeAt: noon, chosenAt: noon, asideAt: null };
  await db.plans.bulkAdd([
    { ...row, own: words('smile') },
    { ...row, id: 'gone' },
  ]);
  expect([await focus(), await everyPlan()]).toEqual([undefined, []]);
});

it('the plan in focus is read from a few rows, however many there are', async () => {
  const last = await talk(await planned(0, 'breathe'));
  await db.conversations.bulkAdd(
    Array.from({ length: 300 }, (_, n) => ({ ...last, id: `x${n}`, startedAt: last.startedAt + n + 1 })),
  );
  let read = 0;
  const hook = (row: unknown) => {
    read += 1;
    return row;
  };
  const tables = [db.conversations, db.reflections, db.plans];
  for (const table of tables) table.hook('reading', hook as never);
  expect(await focus()).toBe('breathe');
  for (const table of tables) table.hook('reading').unsubscribe(hook as never);
  // Thirty talks, and one read each for its reflection and its row, whether they exist or not.
  expect(read).toBeLessThan(100);
});

it('of version 1, each is there, and the last one in focus', async () => {
  const { stores } = JSON.parse(readFileSync('tests/fixtures/databases/v1.json', 'utf8')) as Frozen;
  for (const { name, rows } of stores.filter(({ name: one }) => one === 'conversations' || one === 'reflections'))
    await db.table(name).bulkPut(rows);
  const plans = await everyPlan();
  expect(plans.map(({ ups }) => ups.map(({ came, next }) => came ?? next))).toEqual([['change', 'did', 'keep']]);
  expect(await planInFocus(noon)).toMatchObject({ id: plans[0]?.id, asideAt: null });
});
