// Deleting a person leaves only empty tombstones: no trace in any table, backup, spreadsheet export or copy.
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { tableWords } from '../../../../components/exports/tableWords';
import { rescueCopy } from '../../../../lib/backup/actions/rescueCopy';
import { stageBackup } from '../../../../lib/backup/actions/restoreBackup';
import { deleteConversation, undelete } from '../../../../lib/conversation/actions/editTalk';
import { keepDraft, readDraft } from '../../../../lib/conversation/actions/keepTalkDraft';
import { emptyPlan } from '../../../../lib/conversation/talkDraft';
import { db } from '../../../../lib/database/database';
import { rescueBlob } from '../../../../lib/database/foreignDatabase';
import { openClock } from '../../../../lib/database/writeRows';
import { csvBlob } from '../../../../lib/exports/queries';
import { deletePerson, goingWith } from '../../../../lib/people/actions/deletePerson';
import { mergePeople, renamePerson, unmergePeople } from '../../../../lib/people/actions/editPerson';
import { keepPlanDraft } from '../../../../lib/plans/planDraftActions';
import { deletePulse } from '../../../../lib/pulse/actions';
import { reflectionTexts } from '../../../../lib/reflection/fields';
import { lawTimeout } from '../../../setup/lawRuns';

import { blobOf, exported, fileOf, restore } from '../../backup/file';
import {
  dump,
  dumpLog,
  empty,
  fill,
  type Log,
  live,
  mark,
  noon,
  pulse,
  reflection,
  stampAt,
  stone,
  talk,
} from '../../backup/log';
import { smallLog } from '../../backup/small';

const later = noon + 86_400_000;
beforeEach(async () => {
  await empty();
  await openClock();
});

/** Every text of these talks contains the person's number, so that each can be searched for. */
const secret = (person: number, what: string): string => `§${person}§${what}`;

function talkWith(person: number, n: number): Log {
  const id = `c${n}`;
  const said = (what: string) => secret(person, `${what}${n}`);
  const texts = Object.fromEntries(reflectionTexts.map((field) => [field, said(field)]));
  const row = { stamp: stampAt(noon + n), conversationId: id };
  return {
    conversations: [talk(id, { personId: `p${person}` })],
    marks: [mark(`m${n}`, id, noon)],
    reflections: [reflection(id, { ...texts, ownTriggers: [said('trigger')] })],
    ideas: [{ id: `i${n}`, ...row, at: noon, text: said('idea'), outcome: null }],
    gaps: [{ id: `g${n}`, ...row, from: noon, minutes: 3 }],
    pulses: [pulse(`u${n}`, { conversationId: id, line: said('pulse') })],
    pauses: [{ id: `s${n}`, ...row, at: noon, band: 'over-8', endedBy: 'they' }],
    commitments: [
      { id: `${id}/their`, ...row, whose: 'their', closed: { as: 'changed', at: noon } },
      { id: `o${n}`, ...row, whose: 'their', closed: null, own: { text: said('instead'), by: null } },
    ],
    plans: [
      { id, ...row, madeAt: noon, chosenAt: noon, asideAt: null },
      {
        ...{ id: `l${n}`, ...row, madeAt: noon, chosenAt: noon, asideAt: null, from: id },
        own: { planWhen: said('when'), planInstead: said('instead'), planWill: said('will') },
      },
    ],
    deals: [{ id: `d${n}`, ...row, promptId: 'open-1', position: 0, shownAt: noon, usedAt: noon }],
    asides: [
      { id: `a${n}`, stamp: stampAt(noon), table: 'reflections', row: id, field: 'noticed', text: said('before') },
    ],
    tombstones: [stone('marks', `gone${n}`, stampAt(noon), `conversations/${id}`)],
  };
}

function personOf(n: number): Log {
  const alias = secret(n, 'alias');
  return {
    people: [{ id: `p${n}`, stamp: stampAt(noon), alias, wants: secret(n, 'wants'), relation: 'peer' }],
    pulses: [pulse(`up${n}`, { conversationId: null, personId: `p${n}`, line: secret(n, 'pulse') })],
    asides: [
      { id: `ap${n}`, stamp: stampAt(noon), table: 'people', row: `p${n}`, field: 'alias', text: secret(n, 'once') },
    ],
  };
}

const together = (...logs: Log[]): Log =>
  logs.reduce<Record<string, unknown[]>>((all, log) => {
    for (const [table, rows] of Object.entries(log)) all[table] = [...(all[table] ?? []), ...rows];
    return all;
  }, {}) as Log;

/** Everywhere a text could remain: each table, a new backup, the CSV, the copy, and the rescue of a closed database. */
async function traces(): Promise<string> {
  const csv = await csvBlob(tableWords(), 'comma');
  const copy = await rescueCopy();
  const raw = await rescueBlob({ lang: 'en', app: '1', exportedAt: later });
  const files = [csv.ok ? await csv.value.text() : csv.error, await copy?.blob.text(), await raw?.text()];
  return [JSON.stringify(await dump()), await exported(later), ...files].join('\n');
}

describe('a person deleted everywhere', () => {
  it(
    'leaves no trace of alias or text, whatever they were before, and nobody else loses anything',
    async () => {
      const steps = fc.array(fc.constantFrom('merge', 'rename', 'restore', 'stage', 'draft', 'smaller'), {
        maxLength: 4,
      });
      const whose = fc.array(fc.constantFrom(1, 2, 3), { minLength: 1, maxLength: 5 });
      await fc.assert(
        fc.asyncProperty(whose, steps, async (talks, done) => {
          await empty();
          await fill(together(personOf(1), personOf(2), personOf(3), ...talks.map(talkWith)));
          const old = await exported();
          let merged = false;
          for (const [n, step] of done.entries()) {
            if (step === 'merge') merged = (await mergePeople('p1', 'p2', later + n)) !== undefined || merged;
            if (step === 'rename') await renamePerson('p1', secret(1, `new${n}`), later + n);
            if (step === 'restore') await restore(old, later + n);
            if (step === 'stage') await stageBackup(blobOf(old), later + n);
            if (step === 'smaller') {
              const words = { planWhen: secret(1, 'when'), planInstead: '', planWill: '' };
              const [mine] = await db.conversations.where('personId').equals('p1').primaryKeys();
              if (mine) await keepPlanDraft(words, { id: 'l0', conversationId: mine });
            }
            if (step === 'draft') await keepDraft({ ...emptyPlan, alias: (await db.people.get('p1'))?.alias ?? '' });
          }
          const others = async () => (await db.reflections.toArray()).filter(({ noticed }) => noticed.includes('§3§'));
          const kept = await others();
          expect(await deletePerson('p1', later + 10)).toEqual({ ok: true, value: undefined });
          const left = await traces();
          expect(left).not.toContain('§1§');
          if (merged) expect(left).not.toContain('§2§');
          expect(left).toContain('§3§alias');
          expect(await others()).toEqual(kept);
          const stones = await db.tombstones.toArray();
          for (const one of stones)
            expect(Object.keys(one).sort()).toEqual(expect.arrayContaining(['id', 'row', 'stamp', 'table']));
          expect(stones.filter(({ table }) => !['people', 'conversations', 'marks', 'pulses'].includes(table))).toEqual(
            [],
          );
          await restore(old, later + 20);
          const after = JSON.stringify(await dumpLog());
          expect(after).not.toContain('§1§');
          if (merged) expect(after).not.toContain('§2§');
        }),
        { numRuns: 40 },
      );
    },
    lawTimeout,
  );

  it('is not brought back by the undo of a talk that was deleted before, in another window', async () => {
    await fill(together(personOf(1), talkWith(1, 1), talkWith(1, 2)));
    const removed = await deleteConversation('c1', later);
    await deletePerson('p1', later + 1);
    await undelete(removed, later + 2);
    expect(await traces()).not.toContain('§1§');
  });

  it('is not brought back by a file from when they were made one of two', async () => {
    await fill(together(personOf(1), personOf(2), talkWith(1, 1)));
    const joined = await mergePeople('p2', 'p1', later);
    const file = await exported(later + 1);
    if (joined) await unmergePeople(joined, later + 2);
    await deletePerson('p1', later + 3);
    await restore(file, later + 4);
    const left = await traces();
    expect(left).not.toContain(secret(1, 'pulse'));
    expect(left).not.toContain(secret(1, 'pulse1'));
    expect((await db.pulses.toArray()).map(({ id }) => id)).toEqual(['up2']);
    expect(await db.conversations.count()).toBe(0);
  });

  it('stays so where a pulse of theirs was deleted before', async () => {
    await fill(together(personOf(1), personOf(2)));
    const joined = await mergePeople('p2', 'p1', later);
    const file = await exported(later + 1);
    if (joined) await unmergePeople(joined, later + 2);
    const [kept] = await db.pulses.where('personId').equals('p1').toArray();
    if (kept) await deletePulse(kept, later + 3);
    await deletePerson('p1', later + 4);
    await restore(file, later + 5);
    expect(await traces()).not.toContain(secret(1, 'pulse'));
  });

  it('takes along whoever became them while it was being read', async () => {
    await fill(together(personOf(1), personOf(2)));
    const real = db.tombstones.where.bind(db.tombstones);
    let merging: Promise<unknown> | undefined;
    // The deletion reads this last, after all of the person's rows.
    const where = vi.spyOn(db.tombstones, 'where').mockImplementation(((index: string) => {
      merging ??= mergePeople('p1', 'p2', later);
      return real(index);
    }) as never);
    await deletePerson('p1', later + 1);
    where.mockRestore();
    await merging;
    expect((await db.tombstones.toArray()).filter(({ into }) => into !== undefined)).toEqual([]);
    expect(await traces()).not.toMatch(/§[12]§/);
  });

  it("leaves the next talk's draft where that is about somebody else", async () => {
    await fill(together(personOf(1), personOf(2)));
    await keepDraft({ ...emptyPlan, alias: secret(2, 'ALIAS'), plannedMinutes: 20 });
    await deletePerson('p1', later);
    expect(await readDraft()).toMatchObject({ alias: secret(2, 'ALIAS'), plannedMinutes: 20 });
    await deletePerson('p2', later);
    expect(await readDraft()).toMatchObject({ alias: '', plannedMinutes: 20 });
  });

  it('is refused while a talk with them is live, with nothing changed', async () => {
    await fill(together(personOf(1), talkWith(1, 1), { conversations: [{ ...live('c9'), personId: 'p1' }] }));
    const before = await dump();
    expect(await goingWith('p1')).toBe('live');
    expect(await deletePerson('p1', later)).toEqual({ ok: false, error: 'live' });
    expect(await dump()).toEqual(before);
  });

  it('is said beforehand, kind by kind', async () => {
    await fill(together(personOf(1), talkWith(1, 1), talkWith(1, 2), personOf(2), talkWith(2, 3)));
    const twice = { conversations: 2, marks: 2, deals: 2, reflections: 2, gaps: 2, ideas: 2, pauses: 2 };
    const counts = { people: 1, ...twice, commitments: 4, plans: 4, asides: 3, pulses: 3 };
    expect(await goingWith('p1')).toEqual({ counts, copy: undefined, namesake: false });
    await restore(fileOf(smallLog()), later);
    await db.people.add({ id: 'p8', stamp: stampAt(noon), alias: ` ${secret(1, 'ALIAS')}` });
    expect(await goingWith('p1')).toMatchObject({ copy: later, namesake: true });
    expect(await goingWith('nobody')).toBeUndefined();
  });

  it('goes on the other machine too, once the logs are brought together', async () => {
    const log = together(personOf(1), talkWith(1, 1), personOf(2), talkWith(2, 2));
    await fill(log);
    await deletePerson('p1', later);
    const deletion = await exported(later);
    await fill(log);
    await restore(deletion, later);
    expect(JSON.stringify(await dumpLog())).not.toContain('§1§');
    expect(await db.conversations.toArray()).toHaveLength(1);
  });
});
