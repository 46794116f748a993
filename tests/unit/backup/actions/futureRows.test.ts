import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { isAhead } from '../../../../lib/backup/actions/futureRows';
import { stageBackup, takeOver } from '../../../../lib/backup/actions/restoreBackup';
import { db } from '../../../../lib/database/database';
import { readStamp } from '../../../../lib/database/stamp';
import { writeReflection } from '../../../../lib/reflection/actions';
import { lawRuns, lawTimeout } from '../../../setup/lawRuns';
import { blobOf, exported, fileOf, restore } from '../file';
import { about, dumpLog, empty, fill, mark, noon, reflection, stampAt, stone, talk } from '../log';

beforeEach(empty);

const far = Date.UTC(2071, 0, 1);
const day = 86_400_000;

async function staged(text: string) {
  const result = await stageBackup(blobOf(text), noon);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const bring = async (text: string) => takeOver((await staged(text)).token, noon, about, true);

const wrong = () =>
  fileOf({
    conversations: [talk('c1', { stamp: stampAt(far + 3) })],
    marks: [
      { ...mark('m1', 'c1', noon + 1), stamp: stampAt(far + 1), pressed: stampAt(far) },
      { ...mark('m2', 'c1', noon + 2), stamp: stampAt(far + 2) },
      mark('m3', 'c1', noon + 3),
    ],
    tombstones: [stone('marks', 'm9', stampAt(far + 4), 'conversations/c1')],
  });

const walls = async () =>
  Object.values(await dumpLog())
    .flat()
    .map((row) => readStamp((row as { stamp: string }).stamp).wall);

describe('rows dated in the future', () => {
  it('are those more than a day from now', () => {
    expect([noon, noon + day, noon + day + 1].map((at) => isAhead(stampAt(at), noon))).toEqual([false, false, true]);
  });

  it('have none ahead beside them either: since when somebody was deleted who then became another', async () => {
    const became = { ...stone('people', 'p1', stampAt(far + 2)), into: 'p2', deleted: stampAt(far + 1) };
    await bring(fileOf({ tombstones: [became] }));
    const { stamp = '', deleted = '' } = (await db.tombstones.get('people/p1')) ?? {};
    expect([isAhead(stamp, noon), deleted < stamp, deleted > stampAt(noon)]).toEqual([false, true, true]);
  });

  it('are counted in the preview, and taken over as they are unless asked', async () => {
    const { preview } = await staged(wrong());
    expect(preview.ahead).toBe(4);
    await restore(wrong());
    expect(Math.max(...(await walls()))).toBe(far + 4);
  });

  it('are brought to now in their order, and what is written then is of now', async () => {
    expect(await bring(wrong())).toEqual({ ok: true, value: undefined });
    expect(Math.max(...(await walls()))).toBeLessThan(noon + 1000);
    const { pressed = '', stamp: m1 = '' } = (await db.marks.get('m1')) ?? {};
    const rest = [await db.marks.get('m2'), await db.conversations.get('c1'), await db.tombstones.get('marks/m9')];
    const turns = [pressed, m1, ...rest.map((row) => row?.stamp ?? '')];
    expect([...turns].sort()).toEqual(turns);
    expect(new Set(turns).size).toBe(turns.length);
    await db.reflections.put(reflection('c1'));
    await writeReflection('c1', { noticed: 'after' }, noon + 5000);
    expect(readStamp((await db.reflections.get('c1'))?.stamp ?? '').wall).toBe(noon + 5000);
  });

  it('of the log itself are mended by its own backup', async () => {
    await restore(wrong());
    const own = await exported();
    const { preview, token } = await staged(own);
    expect(preview.ahead).toBe(4);
    expect(Object.values(preview.tables).every(({ added, changed }) => added + changed === 0)).toBe(true);
    await takeOver(token, noon, about, true);
    expect((await staged(await exported())).preview.ahead).toBe(0);
    await empty();
    await bring(wrong());
    const fresh = await dumpLog();
    await empty();
    await restore(wrong());
    await bring(own);
    expect(await dumpLog()).toEqual(fresh);
  });

  it('stay after what is a little ahead, and what was deleted stays so', async () => {
    await fill({ marks: [mark('m9', 'c1', noon + 1)], people: [{ id: 'p', stamp: stampAt(noon + day), alias: 'P' }] });
    await bring(
      fileOf({
        people: [{ id: 'p', stamp: stampAt(far), alias: 'Q' }],
        tombstones: [stone('marks', 'm9', stampAt(far))],
      }),
    );
    expect(await db.people.toArray()).toMatchObject([{ alias: 'Q' }]);
    expect((await db.people.get('p'))?.stamp.localeCompare(stampAt(noon + day))).toBe(1);
    await restore(
      fileOf({ marks: [mark('m9', 'c1', noon + 1)], people: [{ id: 'p', stamp: stampAt(noon + day), alias: 'P' }] }),
    );
    expect(await db.marks.count()).toBe(0);
    expect((await db.people.get('p'))?.alias).toBe('Q');
  });

  it(
    'keep their order, whatever it is',
    async () => {
      const stamps = fc.array(
        fc.record({ wall: fc.integer({ min: noon - 5, max: far }), device: fc.constantFrom('aaaaaaaa', 'b-c') }),
        { minLength: 1, maxLength: 12 },
      );
      await fc.assert(
        fc.asyncProperty(stamps, async (all) => {
          await empty();
          const rows = all.map(({ wall, device }, at) => ({
            id: `p${at}`,
            stamp: stampAt(wall, device),
            alias: `${at}`,
          }));
          await bring(fileOf({ people: rows }));
          const after = await db.people.toArray();
          const order = (some: readonly { id: string; stamp: string }[]) =>
            some.map((a) => some.map((b) => (a.stamp < b.stamp ? -1 : a.stamp > b.stamp ? 1 : 0)));
          const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
          expect(order([...after].sort(byId))).toEqual(order([...rows].sort(byId)));
          expect(after.some(({ stamp }) => isAhead(stamp, noon + day))).toBe(false);
        }),
        { numRuns: lawRuns(30, 2000) },
      );
    },
    lawTimeout,
  );
});
