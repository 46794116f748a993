import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/database/database';
import type { Aside } from '../../../lib/database/types';
import { writeReflection } from '../../../lib/reflection/actions';
import { dismissAside, takeBackAside } from '../../../lib/reflection/asideActions';
import { asidesOf, unfinishedIds } from '../../../lib/reflection/queries';
import { emptyLog, ended, minute, noon, started } from '../../setup/freshLog';

const later = noon + 60 * minute;

async function kept(some: Partial<Aside> = {}): Promise<Aside> {
  const row = await started({ alias: 'Ana' });
  await ended(row, noon + minute);
  await writeReflection(row, { noticed: 'Newer' }, noon + 2 * minute);
  const aside: Aside = { id: 'a', stamp: '0', table: 'reflections', row, field: 'noticed', text: 'Older', ...some };
  await db.asides.add(aside);
  return aside;
}

beforeEach(emptyLog);

describe('an earlier wording', () => {
  it('is offered while it differs from what stands there', async () => {
    const aside = await kept();
    expect(await asidesOf([aside.row])).toEqual([aside]);
    await writeReflection(aside.row, { noticed: 'Older' }, later);
    expect(await asidesOf([aside.row])).toEqual([]);
  });

  it('is not offered for a row that is gone', async () => {
    await kept({ row: 'gone' });
    expect(await asidesOf(['gone'])).toEqual([]);
  });

  it('taken back changes places with the newer one', async () => {
    const aside = await kept();
    await takeBackAside(aside, later);
    expect((await db.reflections.get(aside.row))?.noticed).toBe('Older');
    expect(await db.tombstones.get('asides/a')).toBeDefined();
    const [other, ...more] = await asidesOf([aside.row]);
    expect(more).toEqual([]);
    expect(other).toMatchObject({ field: 'noticed', text: 'Newer', row: aside.row });
  });

  it('of a step of the longer look is taken back where none was written here', async () => {
    const aside = await kept({ field: 'longWhy' });
    await takeBackAside(aside, later);
    expect((await db.reflections.get(aside.row))?.longWhy).toBe('Older');
    expect(await db.asides.count()).toBe(0);
  });

  it('taken back over nothing leaves nothing aside', async () => {
    const aside = await kept();
    await writeReflection(aside.row, { noticed: ' ' }, later);
    await takeBackAside(aside, later + 1);
    expect(await db.asides.count()).toBe(0);
  });

  it('of an alias is taken back as well', async () => {
    const aside = await kept();
    const talk = await db.conversations.get(aside.row);
    const alias: Aside = {
      ...aside,
      id: 'b',
      table: 'people',
      row: talk?.personId ?? '',
      field: 'alias',
      text: 'Anna',
    };
    await db.asides.add(alias);
    await takeBackAside(alias, later);
    expect((await db.people.get(alias.row))?.alias).toBe('Anna');
  });

  it('of a field that is no text changes nothing', async () => {
    const aside = await kept({ field: 'triggers' });
    const before = await db.reflections.get(aside.row);
    await takeBackAside(aside, later);
    expect(await db.reflections.get(aside.row)).toEqual(before);
  });

  it('is let go for good', async () => {
    const aside = await kept();
    await dismissAside(aside, later);
    expect(await db.asides.count()).toBe(0);
    expect(await db.tombstones.get('asides/a')).toBeDefined();
  });
});

describe('the unfinished', () => {
  it('are those that wait and the one on screen', async () => {
    const aside = await kept();
    expect(await unfinishedIds()).toEqual([aside.row]);
    await db.reflections.update(aside.row, { status: 'open' });
    expect(await unfinishedIds()).toEqual([aside.row]);
    await db.reflections.update(aside.row, { status: 'done' });
    expect(await unfinishedIds()).toEqual([]);
  });
});
