import { beforeEach, describe, expect, it } from 'vitest';
import { changeCommitment, replacement } from '../../../lib/commitments/actions';
import { openCommitments } from '../../../lib/commitments/queries';
import { parked, parkIdea } from '../../../lib/conversation/actions/parkedIdeas';
import { recallConversation } from '../../../lib/conversation/actions/recallTalk';
import { db } from '../../../lib/database/database';
import { makePlan, newPlan } from '../../../lib/plans/actions';
import { writeReflection } from '../../../lib/reflection/actions';
import { reflectionTexts } from '../../../lib/reflection/fields';
import { findWords } from '../../../lib/search/findWords';
import { ownWords } from '../../../lib/search/queries';
import { emptyLog, ended, minute, noon, started } from '../../setup/freshLog';

beforeEach(emptyLog);

const found = async (words: string) =>
  findWords(await ownWords(), words, 99).list.map(({ talk, what }) => [talk, what]);

describe('the words searched', () => {
  it('are all that the coach wrote, the plan as one', async () => {
    const id = await started();
    await parkIdea(parked(id, noon, 'word of the idea'), noon);
    await ended(id, noon + minute);
    const all = Object.fromEntries(reflectionTexts.map((field) => [field, `word of ${field}`]));
    await writeReflection(id, all, noon + minute);
    const texts = reflectionTexts.filter((field) => !field.startsWith('plan'));
    expect((await found('word')).map(([, what]) => what).sort()).toEqual([...texts, 'idea', 'plan'].sort());
    expect(await found('planWhen planWill')).toEqual([[id, 'plan']]);
  });

  it('are of the talk that was held last first, whenever it was entered, and of none that is not here', async () => {
    const id = await started();
    await ended(id, noon + minute);
    const before = { startedAt: noon - 9 * minute, minutes: 5, kind: null, alias: '', timeZone: 'UTC' };
    const recalled = await recallConversation(before, noon + minute);
    const other = recalled.ok ? recalled.value : '';
    for (const one of [other, id]) await writeReflection(one, { noticed: 'silence' }, noon + minute);
    expect((await found('silence')).map(([talk]) => talk)).toEqual([id, other]);
    await db.conversations.delete(id);
    expect((await found('silence')).map(([talk]) => talk)).toEqual([other]);
  });

  it('hold what the coach chose of own words', async () => {
    const id = await started();
    await ended(id, noon + minute);
    await writeReflection(id, { ownTriggers: ['Friday, late'] }, noon + minute);
    expect(await found('friday')).toEqual([[id, 'triggerOther']]);
  });

  it('hold a commitment that was changed, as it was and as it is', async () => {
    const id = await started();
    await ended(id, noon + minute);
    await writeReflection(id, { theirStep: 'Call Ines' }, noon + minute);
    const [step] = await openCommitments();
    if (step) await changeCommitment(step, replacement('Write to Ines', null), noon + 2 * minute);
    expect(await found('ines')).toEqual([
      [id, 'theirStep'],
      [id, 'theirStep'],
    ]);
    expect(await found('write')).toEqual([[id, 'theirStep']]);
  });

  it('hold a plan made outside a talk', async () => {
    await makePlan(newPlan({ planWhen: 'they are stuck', planInstead: '', planWill: 'wait' }, null), noon);
    expect(await found('stuck wait')).toEqual([[null, 'plan']]);
  });

  it('leave out empty texts, and what a talk that goes on holds back', async () => {
    const id = await started();
    await ended(id, noon + minute);
    expect(await ownWords()).toEqual([]);
    await writeReflection(id, { noticed: 'silence' }, noon + minute);
    expect(await found('silence')).toHaveLength(1);
    await db.reflections.update(id, { status: 'held' });
    expect(await ownWords()).toEqual([]);
  });
});
