import { beforeEach, describe, expect, it } from 'vitest';
import { mendConversation } from '../../../lib/conversation/actions/editTalk';
import { countSince } from '../../../lib/conversation/queries';
import { db } from '../../../lib/database/database';
import { emptyLog, ended, minute, noon, started } from '../../setup/freshLog';

async function over(alias: string, from = noon): Promise<string> {
  const id = await started({ alias }, from);
  await ended(id, from + 10 * minute);
  return id;
}

const aliases = async () => (await db.people.toArray()).map(({ alias }) => alias).sort();

beforeEach(emptyLog);

describe('an alias that is mended', () => {
  it('leaves nobody behind whom no talk is about', async () => {
    const id = await over('Ana');
    await mendConversation(id, { alias: 'Ben' }, noon + 60 * minute);
    expect(await aliases()).toEqual(['Ben']);
    await mendConversation(id, { alias: '' }, noon + 61 * minute);
    expect(await aliases()).toEqual([]);
    expect(await db.tombstones.count()).toBe(2);
  });

  it('keeps whom another talk is about', async () => {
    const id = await over('Ana');
    await over('Ana', noon + 20 * minute);
    await mendConversation(id, { alias: 'Ben' }, noon + 60 * minute);
    expect(await aliases()).toEqual(['Ana', 'Ben']);
  });

  it('takes what it was called before along with whoever goes', async () => {
    const id = await over('Ana');
    const [ana] = await db.people.toArray();
    await db.asides.add({ id: 'a', stamp: '0', table: 'people', row: ana?.id ?? '', field: 'alias', text: 'Anna' });
    await mendConversation(id, { alias: 'Ben' }, noon + 60 * minute);
    expect(await db.asides.count()).toBe(0);
    expect((await db.tombstones.toArray()).map(({ table }) => table)).toEqual(['people']);
  });

  it('in its case alone is written so, once for all talks, newer than before', async () => {
    const id = await over('anna');
    const [before] = await db.people.toArray();
    await mendConversation(id, { alias: 'Anna ' }, noon + 60 * minute);
    const [after, ...more] = await db.people.toArray();
    expect([after?.id, after?.alias, more]).toEqual([before?.id, 'Anna', []]);
    expect((after?.stamp ?? '') > (before?.stamp ?? '~')).toBe(true);
    await mendConversation(id, { alias: 'Anna' }, noon + 61 * minute);
    expect(await db.people.toArray()).toEqual([after]);
  });

  it('is not touched by other changes', async () => {
    const id = await over('Ana');
    await mendConversation(id, { kind: 'coaching' }, noon + 60 * minute);
    expect(await aliases()).toEqual(['Ana']);
  });
});

describe('the talks since', () => {
  it('count the one that began at that moment', async () => {
    await over('', noon);
    await over('', noon + 20 * minute);
    expect([await countSince(noon), await countSince(noon + 1), await countSince(noon + 21 * minute)]).toEqual([
      2, 1, 0,
    ]);
  });
});
