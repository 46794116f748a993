import { beforeEach, describe, expect, it } from 'vitest';
import { recallConversation } from '../../../lib/conversation/actions/recallTalk';
import { db } from '../../../lib/database/database';
import { writeReflection } from '../../../lib/reflection/actions';
import { finishLong, longerLook, putOffLonger } from '../../../lib/reflection/longerLookActions';
import { emptyLog, ended, minute, noon, started } from '../../setup/freshLog';

const day = 24 * 60 * minute;

beforeEach(async () => {
  await emptyLog();
  await db.local.delete('long-put-off');
});

async function over(at: number): Promise<string> {
  const id = await started({}, at);
  await ended(id, at + minute);
  return id;
}

const looked = async (now: number) => {
  const { talks, begun, due } = await longerLook(now);
  return { talks: talks.map(({ id }) => id), begun: [...begun], due };
};

describe('a longer look', () => {
  it('is not offered without a talk, nor while one goes on', async () => {
    expect(await looked(noon)).toEqual({ talks: [], begun: [], due: false });
    await started();
    expect(await looked(noon + minute)).toEqual({ talks: [], begun: [], due: false });
  });

  it('is offered of the talks of the last seven days, the newest first', async () => {
    await over(noon - 7 * day);
    const first = await over(noon - 6 * day);
    const last = await over(noon);
    expect(await looked(noon + day / 2)).toEqual({ talks: [last, first], begun: [], due: true });
    expect((await looked(noon + 8 * day)).due).toBe(false);
  });

  it('once begun is found again, however old its talk, until it is done', async () => {
    const from = { startedAt: noon - 60 * day, minutes: 5, kind: null, alias: '', timeZone: 'UTC' };
    const old = await recallConversation(from, noon);
    const id = old.ok ? old.value : '';
    await writeReflection(id, { longFelt: 'Rushed' }, noon);
    expect(await looked(noon)).toEqual({ talks: [id], begun: [id], due: true });
    await finishLong(id, noon + minute);
    expect(await looked(noon + 2 * minute)).toEqual({ talks: [], begun: [], due: false });
  });

  it('done, or put off, is not asked for again for seven days', async () => {
    const id = await over(noon - day);
    await finishLong(id, noon);
    await over(noon + 5 * day);
    expect((await looked(noon + 7 * day - 1)).due).toBe(false);
    expect((await looked(noon + 7 * day)).due).toBe(true);
    await putOffLonger(noon + 7 * day);
    expect((await looked(noon + 8 * day)).due).toBe(false);
  });

  it('is not offered of a talk that goes on after all', async () => {
    const id = await over(noon);
    await db.reflections.update(id, { status: 'held' });
    expect((await looked(noon + day)).talks).toEqual([]);
  });
});
