import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '../../../../lib/database/database';
import { personBlob, personFileName } from '../../../../lib/people/queries/personFile';
import type { Line } from '../../../e2e/support/backupRound';
import { restore } from '../../backup/file';
import {
  about,
  card,
  deck,
  dumpLog,
  empty,
  fill,
  keySet,
  mark,
  noon,
  pulse,
  stampAt,
  stone,
  talk,
} from '../../backup/log';
import { smallLog } from '../../backup/small';

beforeEach(empty);

async function fileOfPerson(id: string): Promise<string> {
  const file = await personBlob(id, noon, about);
  if (!file.ok) throw new Error(file.error);
  return file.value.text();
}

const lines = (file: string): Line[] =>
  file
    .trim()
    .split('\n')
    .slice(1, -1)
    .map((line) => JSON.parse(line) as Line);

describe('one person as a file', () => {
  it('has all that is theirs, nothing that is not, and is restored as a backup is', async () => {
    const log = smallLog();
    await fill(log);
    const file = await fileOfPerson('p1');
    await empty();
    await restore(file);
    const { conversations, marks, deals, reflections, people, asides, gaps, ideas, pulses } = await dumpLog();
    expect(conversations).toEqual(log.conversations.filter(({ personId }) => personId === 'p1'));
    expect({ marks, deals, reflections, people, asides, gaps, ideas, pulses }).toEqual({
      ...{ marks: log.marks, deals: log.deals, reflections: log.reflections, people: log.people },
      ...{ asides: log.asides, gaps: log.gaps, ideas: log.ideas, pulses: log.pulses.slice(0, 1) },
    });
    expect(lines(file).filter(({ table }) => ['settings', 'tombstones', 'readings'].includes(table))).toEqual([]);
  });

  it('has the own questions and key sets of the talks, and no other', async () => {
    const log = smallLog();
    const own = { ...log.deals[0], id: 'd9', promptId: 'q1' } as (typeof log.deals)[number];
    await fill({
      ...log,
      conversations: [talk('c1', { personId: 'p1', keySetId: 'k1' })],
      deals: [...log.deals, own],
      keysets: [keySet('k1', { means: 'k2' }), keySet('k2', { means: 'k1' }), keySet('k3')],
      decks: [...log.decks, deck('k9')],
      cards: [...log.cards, card('q9', 'k9')],
    });
    const found = lines(await fileOfPerson('p1'));
    const ids = (table: string) => found.filter((line) => line.table === table).map(({ row }) => row.id);
    expect([ids('cards'), ids('decks'), ids('keysets')]).toEqual([['q1'], ['k1'], ['k1', 'k2']]);
  });

  it('takes nothing away where it is restored beside newer rows', async () => {
    await fill(smallLog());
    const file = await fileOfPerson('p1');
    const newer = { ...smallLog().people[0], id: 'p1', alias: 'Ana', stamp: stampAt(noon + 9) };
    await fill({ ...smallLog(), people: [newer], conversations: [talk('c7')] });
    await restore(file);
    const after = await dumpLog();
    expect(after.people).toEqual([newer]);
    expect(after.conversations).toHaveLength(2);
  });

  it('says nothing of who somebody was before they became this one', async () => {
    const followed = { personId: 'p1', was: 'p2' };
    await fill({
      people: [{ id: 'p1', stamp: stampAt(noon), alias: 'A' }],
      conversations: [talk('c1', followed)],
      pulses: [pulse('u1', { conversationId: null, ...followed })],
      tombstones: [{ ...stone('people', 'p2', stampAt(noon)), into: 'p1' }],
    });
    const file = await fileOfPerson('p1');
    expect(lines(file).map(({ row }) => row.id)).toEqual(['c1', 'p1', 'u1']);
    expect(file).not.toContain('p2');
  });

  it('is not named by the alias', () => {
    expect(personFileName(noon, 'UTC')).toBe('coachside-person-2026-10-25.jsonl');
  });
});

describe('a file of a person, read while the log is written', () => {
  it.each([
    ['rows of their talks', false, ['late', 'm1', 'c1', 'c2']],
    ['talks that came and went', true, ['late', 'm1', 'm3', 'c1', 'c3']],
  ])('holds %s as they were in the end', async (_, moved, there) => {
    await fill({
      people: [{ id: 'p1', stamp: stampAt(noon), alias: 'A' }],
      conversations: [talk('c1', { personId: 'p1' }), talk('c2', { personId: 'p1' }), talk('c3')],
      marks: [mark('m1', 'c1', noon), mark('m2', 'c2', noon), mark('m3', 'c3', noon)],
    });
    const real = db.tombstones.where.bind(db.tombstones);
    let changed: Promise<unknown> | undefined;
    // The file reads this last, after all of the person's rows.
    const where = vi.spyOn(db.tombstones, 'where').mockImplementation(((index: string) => {
      changed ??= Promise.all([
        db.marks.put(mark('late', 'c1', noon + 1)),
        db.marks.delete('m2'),
        ...(moved ? [db.conversations.delete('c2'), db.conversations.put(talk('c3', { personId: 'p1' }))] : []),
      ]);
      return real(index);
    }) as never);
    const file = await personBlob('p1', noon, about);
    where.mockRestore();
    await changed;
    const text = file.ok ? await file.value.text() : '';
    const ids = text
      .split('\n')
      .flatMap((line) => /"(?:marks|conversations)","row":\{"id":"(\w+)"/.exec(line)?.[1] ?? []);
    expect(ids).toEqual(there);
  });
});
