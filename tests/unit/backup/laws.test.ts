import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stageBackup } from '../../../lib/backup/actions';
import { asideId } from '../../../lib/backup/merge';
import { endings } from '../../../lib/commitments/types';
import { coverages, enders, outcomes } from '../../../lib/conversation/types';
import { db } from '../../../lib/store/db';
import type { Aside } from '../../../lib/store/types';
import { blobOf, exported, fileOf, restore } from './file';
import {
  card,
  commitment,
  deck,
  dumpLog,
  empty,
  keySet,
  type Log,
  mark,
  noon,
  pause,
  reading,
  reflection,
  stampAt,
  stone,
  talk,
} from './log';

const texts = ['', 'a', 'b', 'c'];
/** A moment of change: which machine, when. What was written then follows from it, as one stamp is one change. */
const change = fc.record({ wall: fc.integer({ min: 1, max: 9 }), device: fc.constantFrom('aaaaaaaa', 'bbbbbbbb') });
type Change = { wall: number; device: string };
const stampOf = ({ wall, device }: Change): string => stampAt(wall, device);
const textOf = ({ wall, device }: Change): string => texts[(wall * 7 + device.charCodeAt(0)) % texts.length] ?? '';

const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const some = <T>(values: readonly (T | undefined)[]): T[] => values.flatMap((value) => value ?? []);

const talkAt = (id: string, at: Change) => talk(id, { stamp: stampOf(at), coverage: coverages[at.wall % 4] ?? null });
const markAt = (id: string, at: Change) => ({
  ...mark(id, 'c1', noon + at.wall * 1000, at.wall % 2 ? 'ask' : 'tell'),
  stamp: stampOf(at),
});
const statuses = ['held', 'waiting', 'open', 'done', 'not-now'] as const;
const reflectionAt = (id: string, at: Change) =>
  reflection(id, {
    stamp: stampOf(at),
    status: statuses[(at.wall + at.device.charCodeAt(0)) % 5] ?? 'done',
    noticed: textOf(at),
    myStep: texts[at.wall % 3] ?? '',
    triggerOther: texts[at.wall % 2] ?? '',
    ...(at.wall % 3 ? { ownTriggers: texts.slice(1, at.wall % 4), longFelt: textOf(at) } : {}),
  });
const dealAt = (id: string, at: Change) => ({
  id,
  stamp: stampOf(at),
  conversationId: 'c1',
  promptId: 'open-1',
  position: 0,
  shownAt: noon,
  usedAt: at.wall % 2 ? noon + at.wall : null,
});
const ideaAt = (id: string, at: Change) => ({
  ...{ id, stamp: stampOf(at), conversationId: 'c1', at: noon + at.wall },
  text: textOf(at),
  outcome: outcomes[at.wall % 4] ?? null,
});
const pauseAt = (id: string, at: Change) =>
  pause(id, { stamp: stampOf(at), at: noon + at.wall, endedBy: enders[at.wall % 4] ?? null });
const commitmentAt = (id: string, at: Change) =>
  commitment(id, { stamp: stampOf(at), closed: at.wall % 2 ? { as: endings[at.wall % 4] ?? 'done', at: noon } : null });
const gapAt = (id: string, at: Change) => ({
  id,
  stamp: stampOf(at),
  conversationId: 'c1',
  from: noon + at.wall * 1000,
  minutes: at.wall,
});
const asideAt = (text: string, at: Change): Aside => ({
  id: asideId('reflections', 'c1', 'noticed', text),
  stamp: stampOf(at),
  table: 'reflections',
  row: 'c1',
  field: 'noticed',
  text,
});
const aliasAside = (at: Change): Aside => ({
  ...asideAt('b', at),
  id: asideId('people', 'p1', 'alias', 'Pb'),
  table: 'people',
  row: 'p1',
  field: 'alias',
  text: 'Pb',
});
const deckAt = (id: string, at: Change) => deck(id, { stamp: stampOf(at), name: textOf(at) });
const cardAt = (id: string, at: Change) => card(id, 'k1', { stamp: stampOf(at), text: textOf(at), position: at.wall });
const readingAt = (id: string, at: Change) => reading(id, { stamp: stampOf(at), title: textOf(at) });
const keySetAt = (id: string, at: Change) => keySet(id, { stamp: stampOf(at), means: at.wall % 2 ? 'k0' : null });
const aliasAt = (at: Change) => ({
  ...{ id: 'p1', stamp: stampOf(at), alias: `P${textOf(at)}` },
  ...(at.wall % 2 ? { relation: 'client' as const, wants: textOf(at) } : {}),
});

/** Logs of few rows and few moments, so that every kind of meeting happens: even such as no machine would write. */
const logs: fc.Arbitrary<Log> = fc
  .record({
    c1: maybe(change),
    c2: maybe(change),
    marks: fc.array(maybe(change), { minLength: 2, maxLength: 2 }),
    d1: maybe(change),
    r1: maybe(change),
    p1: maybe(change),
    asideA: maybe(change),
    asideB: maybe(change),
    asideP: maybe(change),
    k1: maybe(change),
    q1: maybe(change),
    q2: maybe(change),
    g1: maybe(change),
    a1: maybe(change),
    s1: maybe(change),
    i1: maybe(change),
    t1: maybe(change),
    t2: maybe(change),
    w1: maybe(change),
    gone: fc.record({
      c1: maybe(change),
      r1: maybe(change),
      m0: maybe(change),
      d1: maybe(change),
      p1: maybe(change),
      g1: maybe(change),
      i1: maybe(change),
      w1: maybe(change),
      t2: maybe(change),
      asideA: maybe(change),
      k1: maybe(change),
      q1: maybe(change),
      a1: maybe(change),
      s1: maybe(change),
    }),
  })
  .map(({ c1, c2, marks, d1, r1, p1, asideA, asideB, asideP, k1, q1, q2, g1, i1, t1, t2, w1, a1, s1, gone }) => ({
    conversations: some([c1 && talkAt('c1', c1), c2 && talkAt('c2', c2)]),
    marks: some(marks.map((at, index) => at && markAt(`m${index}`, at))),
    deals: some([d1 && dealAt('d1', d1)]),
    reflections: some([r1 && reflectionAt('c1', r1)]),
    people: some([p1 && aliasAt(p1)]),
    ideas: some([i1 && ideaAt('i1', i1)]),
    pauses: some([w1 && pauseAt('w1', w1)]),
    commitments: some([t1 && commitmentAt('c1/their', t1), t2 && commitmentAt('t2', t2)]),
    gaps: some([g1 && gapAt('g1', g1)]),
    asides: some([asideA && asideAt('a', asideA), asideB && asideAt('b', asideB), asideP && aliasAside(asideP)]),
    decks: some([k1 && deckAt('k1', k1)]),
    cards: some([q1 && cardAt('q1', q1), q2 && cardAt('q2', q2)]),
    readings: some([a1 && readingAt('a1', a1)]),
    keysets: some([s1 && keySetAt('s1', s1)]),
    tombstones: some([
      gone.s1 && stone('keysets', 's1', stampOf(gone.s1)),
      gone.c1 && stone('conversations', 'c1', stampOf(gone.c1)),
      gone.r1 && stone('reflections', 'c1', stampOf(gone.r1)),
      gone.m0 && stone('marks', 'm0', stampOf(gone.m0), 'conversations/c1'),
      gone.d1 && stone('deals', 'd1', stampOf(gone.d1)),
      gone.p1 && stone('people', 'p1', stampOf(gone.p1)),
      gone.i1 && stone('ideas', 'i1', stampOf(gone.i1), 'conversations/c1'),
      gone.w1 && stone('pauses', 'w1', stampOf(gone.w1), 'conversations/c1'),
      gone.t2 && stone('commitments', 't2', stampOf(gone.t2), 'conversations/c1'),
      gone.g1 && stone('gaps', 'g1', stampOf(gone.g1), 'conversations/c1'),
      gone.asideA && stone('asides', asideAt('a', gone.asideA).id, stampOf(gone.asideA), 'conversations/c1'),
      gone.k1 && stone('decks', 'k1', stampOf(gone.k1)),
      gone.q1 && stone('cards', 'q1', stampOf(gone.q1), 'decks/k1'),
      gone.a1 && stone('readings', 'a1', stampOf(gone.a1)),
    ]),
  }));

async function merged(...files: readonly Log[]): Promise<unknown> {
  await empty();
  for (const file of files) await restore(fileOf(file));
  return dumpLog();
}

describe('merging logs', () => {
  it('comes to the same log in any order, once or twice', async () => {
    await fc.assert(
      fc.asyncProperty(logs, logs, logs, async (a, b, c) => {
        const once = await merged(a, b, c);
        expect(await merged(c, b, a)).toEqual(once);
        expect(await merged(b, c, b, a, c)).toEqual(once);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('does to every table what its preview says', async () => {
    const counted = [
      ...(['conversations', 'marks', 'deals', 'reflections', 'people'] as const),
      ...(['gaps', 'ideas', 'pauses', 'decks', 'cards', 'readings', 'keysets', 'commitments'] as const),
    ];
    const idsIn = async (table: (typeof counted)[number]) =>
      (await db.table(table).toCollection().primaryKeys()) as string[];
    await fc.assert(
      fc.asyncProperty(logs, logs, async (a, b) => {
        await merged(a);
        const staged = await stageBackup(blobOf(fileOf(b)), noon);
        const before = await Promise.all(counted.map(idsIn));
        await restore(fileOf(b));
        const after = await Promise.all(counted.map(idsIn));
        const done = counted.map((table, at) => [
          table,
          after[at]?.filter((id) => !before[at]?.includes(id)).length,
          before[at]?.filter((id) => !after[at]?.includes(id)).length,
        ]);
        expect(staged.ok).toBe(true);
        if (!staged.ok) return;
        const { tables } = staged.value.preview;
        expect(counted.map((table) => [table, tables[table].added, tables[table].removed])).toEqual(done);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('of two machines that exchange what they have comes to the same log on both', async () => {
    await fc.assert(
      fc.asyncProperty(logs, logs, async (a, b) => {
        await merged(a);
        const fromA = await exported();
        await merged(b);
        const fromB = await exported();
        await restore(fromA);
        const onB = await dumpLog();
        await merged(a);
        await restore(fromB);
        expect(await dumpLog()).toEqual(onB);
        const again = await stageBackup(blobOf(fromB), noon);
        const counts = again.ok ? Object.values(again.value.preview.tables) : [];
        expect(counts.every(({ added, changed, removed }) => added + changed + removed === 0)).toBe(true);
        expect(again).toMatchObject({ ok: true, value: { preview: { setAside: 0, closed: 0 } } });
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
