import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stageBackup } from '../../../lib/backup/actions/restoreBackup';
import { db } from '../../../lib/database/database';
import { mergedTables } from '../../../lib/database/tables';
import { lawRuns, lawTimeout } from '../../setup/lawRuns';
import {
  aliasAside,
  aliasAt,
  asideAt,
  cardAt,
  change,
  commitmentAt,
  dealAt,
  deckAt,
  gapAt,
  ideaAt,
  keySetAt,
  markAt,
  maybe,
  ownPlanAt,
  pauseAt,
  planAt,
  pulseAt,
  readingAt,
  reflectionAt,
  some,
  stampOf,
  talkAt,
  whomAt,
} from './changes';
import { blobOf, exported, fileOf, restore } from './file';
import { dumpLog, empty, type Log, noon, stone, talk } from './log';

/** Logs of few rows and few moments, so that every kind of meeting happens, even kinds that no machine would write. */
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
    u: fc.record({ u1: maybe(change), u2: maybe(change) }),
    gone: fc.record({
      c1: maybe(change),
      r1: maybe(change),
      m0: maybe(change),
      d1: maybe(change),
      p1: maybe(change),
      g1: maybe(change),
      i1: maybe(change),
      w1: maybe(change),
      u1: maybe(change),
      t2: maybe(change),
      asideA: maybe(change),
      k1: maybe(change),
      q1: maybe(change),
      a1: maybe(change),
      s1: maybe(change),
    }),
  })
  .map(({ c1, c2, marks, d1, r1, p1, asideA, asideB, asideP, k1, q1, q2, g1, i1, t1, t2, w1, u, a1, s1, gone }) => ({
    conversations: some([c1 && talkAt('c1', c1), c2 && { ...talkAt('c2', c2), ...whomAt(c2) }]),
    marks: some(marks.map((at, index) => at && markAt(`m${index}`, at))),
    deals: some([d1 && dealAt('d1', d1)]),
    reflections: some([r1 && reflectionAt('c1', r1)]),
    people: some([p1 && aliasAt(p1), a1 && aliasAt(a1, 'p2')]),
    ideas: some([i1 && ideaAt('i1', i1)]),
    pauses: some([w1 && pauseAt('w1', w1)]),
    commitments: some([t1 && commitmentAt('c1/their', t1), t2 && commitmentAt('t2', t2)]),
    pulses: some([u.u1 && pulseAt('u1', u.u1), u.u2 && pulseAt('u2', u.u2)]),
    plans: some([t1 && planAt('c1', t1), s1 && ownPlanAt('l2', s1)]),
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
      gone.p1 && { ...stone('people', 'p1', stampOf(gone.p1)), ...(gone.p1.wall % 3 ? {} : { into: 'p2' }) },
      gone.g1 && stone('people', 'p2', stampOf(gone.g1)),
      gone.i1 && stone('ideas', 'i1', stampOf(gone.i1), 'conversations/c1'),
      gone.w1 && stone('pauses', 'w1', stampOf(gone.w1), 'conversations/c1'),
      gone.t2 && stone('commitments', 't2', stampOf(gone.t2), 'conversations/c1'),
      gone.u1 && stone('pulses', 'u1', stampOf(gone.u1), 'conversations/c1'),
      gone.t2 && stone('plans', 'c1', stampOf(gone.t2), 'conversations/c1'),
      gone.s1 && stone('plans', 'l2', stampOf(gone.s1)),
      gone.g1 && stone('gaps', 'g1', stampOf(gone.g1), 'conversations/c1'),
      gone.asideA && stone('asides', asideAt('a', gone.asideA).id, stampOf(gone.asideA), 'conversations/c1'),
      gone.k1 && stone('decks', 'k1', stampOf(gone.k1)),
      gone.q1 && stone('cards', 'q1', stampOf(gone.q1), 'decks/k1'),
      gone.a1 && stone('readings', 'a1', stampOf(gone.a1)),
    ]),
  }));

/** The log with every talk ended by the coach. A preview does not include what a merge works out of other endings. */
const ended = (log: Log): Log => ({
  ...log,
  conversations: log.conversations?.map((one) => talk(one.id, { stamp: one.stamp, personId: one.personId })) ?? [],
});

async function merged(...files: readonly Log[]): Promise<unknown> {
  await empty();
  for (const file of files) await restore(fileOf(file));
  return dumpLog();
}

describe('merging logs', () => {
  it(
    'comes to the same log in any order, once or twice',
    async () => {
      await fc.assert(
        fc.asyncProperty(logs, logs, logs, async (a, b, c) => {
          const once = await merged(a, b, c);
          expect(await merged(c, b, a)).toEqual(once);
          expect(await merged(b, c, b, a, c)).toEqual(once);
        }),
        { numRuns: lawRuns(40, 3000) },
      );
    },
    lawTimeout,
  );

  it(
    'does to every table what its preview says',
    async () => {
      const counted = mergedTables.filter((table) => table !== 'asides');
      const idsIn = async (table: (typeof counted)[number]) =>
        (await db.table(table).toCollection().primaryKeys()) as string[];
      await fc.assert(
        fc.asyncProperty(logs.map(ended), logs.map(ended), async (a, b) => {
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
        { numRuns: lawRuns(60, 3000) },
      );
    },
    lawTimeout,
  );

  it(
    'of two machines that exchange what they have comes to the same log on both',
    async () => {
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
        { numRuns: lawRuns(30, 2000) },
      );
    },
    lawTimeout,
  );
});
