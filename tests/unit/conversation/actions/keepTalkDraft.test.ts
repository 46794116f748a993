import { beforeEach, describe, expect, it } from 'vitest';
import { keepDraft, readDraft, usedUp } from '../../../../lib/conversation/actions/keepTalkDraft';
import { emptyPlan } from '../../../../lib/conversation/talkDraft';
import { db } from '../../../../lib/database/database';
import { emptyLog, started, talk } from '../../../setup/freshLog';

beforeEach(emptyLog);

const plan = { ...emptyPlan, alias: 'Ana', plannedMinutes: 30 };

describe('the confidence before a talk', () => {
  it('is kept in the draft, stored with the talk, and not said of the next one', async () => {
    await keepDraft({ ...plan, confidence: 4 });
    const draft = await readDraft();
    expect(draft.confidence).toBe(4);
    expect((await talk(await started(draft))).confidence).toBe(4);
    expect(usedUp(draft)).toEqual({ ...emptyPlan, plannedMinutes: 30, confidence: null });
  });

  it('is no part of a talk where it was not said', async () => {
    expect('confidence' in (await talk(await started({ confidence: null })))).toBe(false);
  });

  it('that is none makes the draft one of another version', async () => {
    await db.local.put({ id: 'plan', value: { ...plan, confidence: 9 } });
    expect(await readDraft()).toEqual(emptyPlan);
    await db.local.put({ id: 'plan', value: plan });
    expect(await readDraft()).toEqual(plan);
  });
});
