import { liveQuery } from 'dexie';
import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { db } from '../../../lib/database/database';
import { choose, chooseAbout } from '../../../lib/settings/actions';
import { settings } from '../../../lib/settings/queries';
import { thingsChosen } from '../../../lib/settings/thingChoiceQueries';
import { type Setting, settingEntries } from '../../../lib/settings/types';
import { defaultSettings } from '../../setup/defaultSettings';
import { emptyLog, noon } from '../../setup/freshLog';
import { extremeRows } from '../backup/extreme';

beforeEach(emptyLog);

const store = (id: string, value: unknown) => db.settings.put({ id, value: value as Setting['value'], stamp: '0' });

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

it('leave alone what this version does not know, and read no choice about a thing', async () => {
  await store('fromTomorrow', true);
  await chooseAbout('favourite', 'O1', true, noon);
  expect(await settings()).toEqual(defaultSettings);
  expect(await db.settings.count()).toBe(2);
});

it('are read again after a choice, also the first, and not after a choice about a thing', async () => {
  const read = vi.fn();
  const followed = liveQuery(settings).subscribe(read);
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(1));
  await chooseAbout('favourite', 'O1', true, noon);
  for (const [times, cue] of (['plan', 'stage'] as const).entries()) {
    await choose('cue', cue, noon);
    await vi.waitFor(() => expect(read.mock.lastCall).toMatchObject([{ cue }]));
    expect(read).toHaveBeenCalledTimes(times + 2);
  }
  followed.unsubscribe();
});

it.each([
  ['blind', 'true'],
  ['cue', 'of a later version'],
  ['cue', true],
  ['tellWord', ['a']],
  ['keySet', null],
  ['details', 'open'],
  ['details', { open: true }],
])('are the default where %s is %j', async (id, value) => {
  await store(id, value);
  expect(await settings()).toEqual(defaultSettings);
});

it('are read as a backup may hold them', async () => {
  await fc.assert(
    fc.asyncProperty(extremeRows('settings') as fc.Arbitrary<Setting>, async (row) => {
      await emptyLog();
      await store(row.id, row.value);
      const isKnown = Object.keys(settingEntries).includes(row.id);
      expect(await settings()).toEqual({ ...defaultSettings, ...(isKnown ? { [row.id]: row.value } : {}) });
    }),
    { numRuns: 100 },
  );
});

it('leave the choices about things to who reads them by name, those that are yes or no', async () => {
  await chooseAbout('deck', 'a/b', false, noon);
  await chooseAbout('deck', 'c', true, noon);
  await chooseAbout('favourite', 'c', true, noon);
  await store('deck/d', 'yes');
  await store('decks', true);
  expect(await thingsChosen('deck')).toEqual(new Map(Object.entries({ 'a/b': false, c: true })));
});
