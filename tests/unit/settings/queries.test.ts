import { beforeEach, expect, it } from 'vitest';
import { db } from '../../../lib/database/database';
import { choose } from '../../../lib/settings/actions';
import { settings } from '../../../lib/settings/queries';
import { defaultSettings } from '../../../lib/settings/types';
import { emptyLog, noon } from '../../setup/freshLog';

beforeEach(emptyLog);

it('are the defaults where nothing was chosen', async () => {
  expect(await settings()).toEqual(defaultSettings);
  expect(await db.settings.count()).toBe(0);
});

it('keep a choice and its change, each stamped newer', async () => {
  await choose('letterKeys', false, noon);
  const first = await db.settings.get('letterKeys');
  expect((await settings()).letterKeys).toBe(false);
  await choose('letterKeys', true, noon - 1000);
  const second = await db.settings.get('letterKeys');
  expect((await settings()).letterKeys).toBe(true);
  expect((second?.stamp ?? '') > (first?.stamp ?? '')).toBe(true);
});

it('leave a choice alone that this version does not know', async () => {
  await db.settings.put({ id: 'fromTomorrow', value: true, stamp: '0' });
  expect(await settings()).toMatchObject(defaultSettings);
  expect(await db.settings.get('fromTomorrow')).toBeDefined();
});
