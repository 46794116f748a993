import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renewCopy } from '../../../../lib/backup/actions/innerCopy';
import { innerCopyState } from '../../../../lib/backup/queries/innerCopyState';
import { db } from '../../../../lib/database/database';
import { fakeFiles } from '../fakeFiles';
import { empty, noon, stampAt } from '../log';

const day = 86_400_000;
const now = Date.now();
const person = (id: string) => db.people.put({ id, stamp: stampAt(noon), alias: id });

beforeEach(async () => {
  await empty();
  await db.changes.clear();
  await db.local.put({ id: 'device', value: 'd1' });
});
afterEach(() => vi.unstubAllGlobals());

it('a copy that could not be written for a day says from which change on', async () => {
  const disk = fakeFiles();
  const firstAt = async () => (await db.changes.orderBy(':id').first())?.at ?? 0;
  expect(await innerCopyState(now)).toEqual({ at: null, lacksFrom: undefined });
  disk.fill();
  await person('p1');
  await expect(renewCopy(now)).rejects.toThrow('no room');
  const first = await firstAt();
  expect(await innerCopyState(first + day)).toEqual({ at: null, lacksFrom: undefined });
  expect(await innerCopyState(first + day + 1)).toEqual({ at: null, lacksFrom: first });

  disk.free();
  await renewCopy(now + 1);
  expect(await innerCopyState(now + 9 * day)).toEqual({ at: now + 1, lacksFrom: undefined });

  disk.fill();
  await person('p2');
  const second = (await db.changes.orderBy(':id').last())?.at ?? 0;
  await person('p3');
  await expect(renewCopy(now + 2)).rejects.toThrow('no room');
  expect(await innerCopyState(second + day)).toEqual({ at: now + 1, lacksFrom: undefined });
  expect(await innerCopyState(second + day + 1)).toEqual({ at: now + 1, lacksFrom: second });
});

it('where the private files cannot be read, that is no copy that is missing', async () => {
  fakeFiles();
  vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValueOnce(new Error('not now'));
  await expect(innerCopyState(now)).rejects.toThrow('not now');
});
