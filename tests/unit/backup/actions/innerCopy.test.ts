import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renewCopy } from '../../../../lib/backup/actions/innerCopy';
import { leaveLostLog, noteLog } from '../../../../lib/backup/actions/presenceMark';
import { eraseEverything } from '../../../../lib/backup/actions/restoreBackup';
import { foundCopy } from '../../../../lib/backup/queries/foundCopy';
import { databaseId, lostLog } from '../../../../lib/backup/queries/lostLog';
import { deleteConversation } from '../../../../lib/conversation/actions/editTalk';
import { endConversation } from '../../../../lib/conversation/actions/talkLife';
import { db } from '../../../../lib/database/database';
import { newId, openClock } from '../../../../lib/database/writeRows';
import { deletePerson } from '../../../../lib/people/actions/deletePerson';
import { renamePerson } from '../../../../lib/people/actions/editPerson';
import { logged, started } from '../../../setup/freshLog';
import { lawRuns } from '../../../setup/lawRuns';
import { type FakeFiles, fakeFiles } from '../fakeFiles';
import { restore } from '../file';
import { dumpLog, empty, noon, stampAt } from '../log';
import { smallLog } from '../small';

const day = 86_400_000;
let disk: FakeFiles;

/** A new database, as the browser creates one if there is none. */
async function newDatabase(): Promise<string> {
  await empty();
  await db.local.put({ id: 'device', value: newId().slice(-8) });
  return (await databaseId()) ?? '';
}

beforeEach(async () => {
  disk = fakeFiles();
  await openClock();
  await newDatabase();
});
afterEach(() => vi.unstubAllGlobals());

/** A finished talk with a person. */
async function held(alias: string, at: number): Promise<string> {
  const id = await started({ alias }, at);
  await logged(id, 'ask', at + 1000, at + 2000);
  await endConversation(id, { at: at + 9000, reason: 'coach', reflection: 'waiting' }, at + 9000);
  return id;
}

const names = () => [...disk.files.keys()];
const parts = () => names().map((name) => name.split('.').slice(1, 3).join('.'));
const texts = async () => (await Promise.all([...disk.files.values()].map((blob) => blob.text()))).join('\n');
const now = Date.now();

describe('the copy inside the browser', () => {
  it('is the whole at first, then what changed, and nothing where nothing did', async () => {
    await held('Anna', now);
    await renewCopy(now + 1);
    expect(parts()).toEqual(['1.0']);
    await renewCopy(now + 2);
    await held('Bert', now + day);
    await renewCopy(now + day);
    expect(parts()).toEqual(['1.0', '1.1']);
    const [whole, change] = [...disk.files.values()];
    expect((change?.size ?? 0) < (whole?.size ?? 0) * 1.5).toBe(true);
    expect(await change?.text()).not.toContain('Anna');
  });

  it('waits while a talk is live', async () => {
    await started({ alias: 'Anna' }, now);
    await renewCopy(now);
    expect(names()).toEqual([]);
  });

  it('put together is the log, row by row', async () => {
    const device = await databaseId();
    for (const [table, rows] of Object.entries(smallLog())) await db.table(table).bulkPut(rows);
    await renewCopy(now);
    await held('Anna', now);
    await renewCopy(now + 1);
    await held('Bert', now + day);
    await renewCopy(now + 2);
    const before = await dumpLog();
    const found = await foundCopy(device ?? '');
    await empty();
    await restore((await found?.blob.text()) ?? '');
    expect(await dumpLog()).toEqual(before);
    expect(found?.at).toBe(now + 2);
  });

  it('put together is the log, whatever was done between two copies', async () => {
    const verbs = fc.array(fc.constantFrom('talk', 'copy', 'delete', 'rename', 'setting', 'forget'), {
      maxLength: 14,
    });
    await fc.assert(
      fc.asyncProperty(verbs, async (steps) => {
        disk.files.clear();
        const device = await newDatabase();
        let at = Date.now() + day;
        for (const step of steps) {
          at += 10_000;
          const [talk] = await db.conversations.toArray();
          const [person] = await db.people.toArray();
          if (step === 'talk') await held(at % 3 ? 'Anna' : 'Bert', at);
          if (step === 'copy') await renewCopy(at);
          if (step === 'delete' && talk) await deleteConversation(talk.id, at);
          if (step === 'rename' && person) await renamePerson(person.id, `Carla ${at}`, at);
          if (step === 'forget' && person) await deletePerson(person.id, at);
          if (step === 'setting') await db.settings.put({ id: 'blind', stamp: stampAt(at), value: true });
        }
        await held('Dora', at + 10_000);
        await renewCopy(at + 20_000);
        const before = await dumpLog();
        const found = await foundCopy(device);
        await empty();
        await restore((await found?.blob.text()) ?? '');
        expect(await dumpLog()).toEqual(before);
      }),
      { numRuns: lawRuns(40, 2000) },
    );
  });

  it('keeps the last two whole ones, and none that holds what was deleted', async () => {
    await held('Anna', now);
    await renewCopy(now + 1);
    for (let at = 1; at <= 51; at += 1) {
      await db.settings.put({ id: 'blind', stamp: stampAt(noon + at), value: at % 2 === 0 });
      await renewCopy(now + 1 + at);
    }
    expect(parts().filter((part) => part.endsWith('.0'))).toEqual(['1.0', '2.0']);
    const id = await held('Secret', now + day);
    await renewCopy(now + 3 * day);
    expect(await texts()).toContain('Secret');
    await deleteConversation(id, now + 4 * day);
    await renewCopy(now + 5 * day);
    expect(await texts()).not.toContain('Secret');
    expect(parts()).toEqual(['3.0']);
  });

  it('holds nothing of a deleted person at once, nor what somebody was called before by the next copy', async () => {
    await held('Secret', now);
    await renewCopy(now + day);
    const [person] = await db.people.toArray();
    await renamePerson(person?.id ?? '', 'Anna', now + day);
    await renewCopy(now + 2 * day);
    expect(await texts()).not.toContain('Secret');
    expect(await texts()).toContain('Anna');
    await deletePerson(person?.id ?? '', now + 3 * day);
    expect(names()).toEqual([]);
    await renewCopy(now + 4 * day);
    expect(await texts()).not.toContain('Anna');
  });

  it('stays as it was where a new one cannot be written, or the browser is killed meanwhile', async () => {
    const device = (await databaseId()) ?? '';
    await held('Anna', now);
    await renewCopy(now + 1);
    const before = names();
    await held('Bert', now + day);
    disk.fill();
    await expect(renewCopy(now + day)).rejects.toThrow('no room');
    disk.kill();
    await expect(renewCopy(now + day)).rejects.toThrow('killed');
    expect(names().filter((name) => !name.endsWith('.new'))).toEqual(before);
    expect(await (await foundCopy(device))?.blob.text()).toContain('Anna');
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -40)],
    ['changed', (text: string) => text.replace('"ask"', '"tell"')],
    ['empty', () => ''],
  ])('is passed over where a file is %s, for the one before', async (_, spoilt) => {
    const device = (await databaseId()) ?? '';
    await held('Anna', now);
    await renewCopy(now + 1);
    await held('Bert', now + day);
    await renewCopy(now + day);
    const [first = '', second = ''] = names();
    disk.files.set(second, new Blob([spoilt((await disk.files.get(second)?.text()) ?? '')]));
    const found = await foundCopy(device);
    expect(found?.at).toBe(now + 1);
    expect(await found?.blob.text()).not.toContain('Bert');
    disk.files.set(first, new Blob([spoilt((await disk.files.get(first)?.text()) ?? '')]));
    expect(await foundCopy(device)).toBeUndefined();
  });
});

describe('a log that the browser lost', () => {
  it('is known by its mark, offered with its copy, and let go of once it is dealt with', async () => {
    const device = (await databaseId()) ?? '';
    await held('Anna', now);
    await noteLog();
    await renewCopy(now + 1);
    expect(await lostLog()).toBeNull();
    const other = await newDatabase();
    const lost = { device, talks: 1, day: expect.any(String), copiedAt: now + 1 };
    expect(await lostLog()).toEqual(lost);
    await held('Bert', now + day);
    await noteLog();
    await renewCopy(now + day);
    expect(await lostLog()).toEqual(lost);
    await restore((await (await foundCopy(device))?.blob.text()) ?? '');
    await leaveLostLog(Date.now());
    expect(await lostLog()).toBeNull();
    expect((await db.people.toArray()).map(({ alias }) => alias).sort()).toEqual(['Anna', 'Bert']);
    expect(names().every((name) => name.startsWith(other))).toBe(true);
    await newDatabase();
    expect(await lostLog()).toMatchObject({ device: other, talks: 2 });
  });

  it('is known where nothing was written since, and without a copy or one that cannot be read', async () => {
    await held('Anna', now);
    await noteLog();
    await empty();
    expect(await lostLog()).toMatchObject({ talks: 1, copiedAt: undefined });
    vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValueOnce(new Error('not now'));
    expect(await lostLog()).toMatchObject({ talks: 1, copiedAt: null });
  });

  it('is none that was erased, nor an empty one, nor one that cannot be read', async () => {
    await noteLog();
    await newDatabase();
    expect(await lostLog()).toBeNull();
    await held('Anna', now);
    await leaveLostLog(Date.now());
    await renewCopy(now);
    const read = vi.spyOn(db.local, 'get').mockRejectedValueOnce(new Error('not now'));
    await expect(lostLog()).rejects.toThrow('not now');
    read.mockRestore();
    expect(await eraseEverything()).toEqual({ ok: true, value: undefined });
    expect(names()).toEqual([]);
    await newDatabase();
    expect(await lostLog()).toBeNull();
  });
});
