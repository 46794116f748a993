// The changes to one person, and making one of two.
import { asideOf } from '../../backup/mergeRows';
import { becameWhom, buryWhole, type Gone, unburyWhole } from '../../database/cascadeDelete';
import { db } from '../../database/database';
import { aboutPeople, naming } from '../../database/ownedRows';
import { write } from '../../database/storageFault';
import type { Aside } from '../../database/types';
import { bury, newId, nextStamp, revise } from '../../database/writeRows';
import { fail, ok, type Result } from '../../result';
import { aliasKey } from '../alias';
import type { Person } from '../types';
import { settlePeople } from './settlePeople';

/** Who else goes by an alias that means the same; undefined for nobody. */
export const namesake = (alias: string, except: string): Promise<Person | undefined> =>
  db.people.filter((person) => person.id !== except && aliasKey(person.alias) === aliasKey(alias)).first();

/** Why somebody is not renamed: the alias is empty, or the id of who goes by it already. */
export type RenameFault = 'empty' | { taken: string };

/** Renames a person. Refused, with nothing changed, where the alias is empty or another's. */
export function renamePerson(id: string, alias: string, now: number): Promise<Result<undefined, RenameFault>> {
  const text = alias.trim();
  return write([db.people], async () => {
    const person = await db.people.get(id);
    if (!person) return ok(undefined);
    if (aliasKey(text) === '') return fail('empty');
    const other = aliasKey(text) === aliasKey(person.alias) ? undefined : await namesake(text, id);
    if (other) return fail({ taken: other.id });
    await revise(db.people, id, now, () => ({ alias: text }));
    return ok(undefined);
  });
}

/** Writes down what somebody is to the coach, or wants. */
export async function describePerson(
  id: string,
  patch: Pick<Partial<Person>, 'relation' | 'wants'>,
  now: number,
): Promise<void> {
  await write([db.people], () => revise<Person>(db.people, id, now, () => patch));
}

/** What two people becoming one changed: enough to make two of them again. */
export interface Joined {
  gone: Gone;
  goes: Person;
  /** Ids of the rows that follow, by their table. */
  moved: { table: string; ids: string[] }[];
  before: Person;
  after: Person;
  kept: Aside[];
}

async function move(from: string, to: string, ids: readonly string[] | null, now: number): Promise<Joined['moved']> {
  const moved = aboutPeople().map(async (table) => {
    const rows = (await table.where('personId').equals(from).toArray()).filter(({ id }) => !ids || ids.includes(id));
    await table.bulkPut(rows.map((row) => ({ ...naming(row, to), stamp: nextStamp(now, row.stamp) })));
    return { table: table.name, ids: rows.map(({ id }) => id) };
  });
  return Promise.all(moved);
}

/** What the one who goes wanted, in other words than the one who stays: kept as an earlier wording. */
async function keepWants(stays: Person, goes: Person, now: number): Promise<Aside[]> {
  const asides = await db.asides.where('row').equals(goes.id).toArray();
  const texts = [goes.wants ?? '', ...asides.flatMap(({ field, text }) => (field === 'wants' ? text : []))];
  const lost = [...new Set(texts)].filter((text) => text.trim() !== '' && text !== stays.wants);
  const kept = lost.map(
    (text): Aside => ({ id: newId(), stamp: nextStamp(now), table: 'people', row: stays.id, field: 'wants', text }),
  );
  await db.asides.bulkAdd(kept);
  return kept;
}

/**
 * Makes one person of two: whoever stays keeps the alias, the talks of the other and all that hangs on them follow.
 * Nothing noted about either is lost. Undefined where there are no two.
 */
export function mergePeople(staysId: string, goesId: string, now: number): Promise<Joined | undefined> {
  return write(db.tables, async () => {
    const [before, goes] = await db.people.bulkGet([staysId, goesId]);
    if (!before || !goes || staysId === goesId) return undefined;
    const moved = await move(goesId, staysId, null, now);
    const relation = before.relation ?? goes.relation;
    const wants = before.wants || goes.wants;
    const said = { ...(relation ? { relation } : {}), ...(wants === undefined ? {} : { wants }) };
    const kept = await keepWants({ ...before, ...said }, goes, now);
    const gone = await buryWhole('people', goes, now, staysId);
    // Stamped past that tombstone: where two machines make one of them both ways, the later one wins, whoever stays.
    const after = (await revise<Person>(db.people, staysId, now, () => said)) ?? before;
    return { gone, goes, moved, before, after, kept };
  });
}

/** What the one who stays took over of the other's is theirs no more: no merge keeps it as an earlier wording. */
async function letGoOf(before: Person, { id, wants }: Person, now: number): Promise<void> {
  if (wants === undefined || wants === before.wants) return;
  await bury('asides', [{ ...asideOf('people', id, 'wants', wants), stamp: nextStamp(now) }], now);
}

/**
 * Makes two of them again; nothing where the one is gone meanwhile, or the other was deleted, as on another machine. What
 * was changed about the one since stays with it.
 */
export async function unmergePeople(joined: Joined, now: number): Promise<void> {
  const { gone, goes, moved, before, after, kept } = joined;
  await write(db.tables, async () => {
    const [one, stone] = await Promise.all([db.people.get(before.id), db.tombstones.get(`people/${goes.id}`)]);
    if (!one || (stone && stone.into === undefined)) return;
    await unburyWhole(gone, now);
    await move(
      before.id,
      goes.id,
      moved.flatMap(({ ids }) => ids),
      now,
    );
    await revise<Person>(db.people, before.id, now, ({ relation, wants }) => ({
      ...(relation !== undefined && relation === after.relation ? { relation: before.relation ?? null } : {}),
      ...(wants !== undefined && wants === after.wants ? { wants: before.wants ?? '' } : {}),
    }));
    await bury('asides', kept, now);
    await letGoOf(before, after, now);
    await settlePeople(await becameWhom(), [before.id, goes.id]);
  });
}
