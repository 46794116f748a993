// Edits of one person, and merging two people into one.
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

/** Another person with the same alias (see aliasKey); undefined if there is none. */
export const namesake = (alias: string, except: string): Promise<Person | undefined> =>
  db.people.filter((person) => person.id !== except && aliasKey(person.alias) === aliasKey(alias)).first();

/** Why a person is not renamed: the alias is empty, or the id of the person who already has it. */
export type RenameFault = 'empty' | { taken: string };

/** Renames a person. Refused, with nothing changed, if the alias is empty or somebody else's. */
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

/** Saves what a person is to the coach, or what they want from coaching. */
export async function describePerson(
  id: string,
  patch: Pick<Partial<Person>, 'relation' | 'wants'>,
  now: number,
): Promise<void> {
  await write([db.people], () => revise<Person>(db.people, id, now, () => patch));
}

/** What merging two people changed: enough to undo it. */
export interface Joined {
  gone: Gone;
  goes: Person;
  /** Ids of the rows that moved to the person who stays, by table. */
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

/** Saves what the merged person wanted as earlier wordings, unless it is what the one who stays wants. */
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
 * Merges two people. The one who stays keeps the alias and gets the other's talks with everything that belongs to them.
 * Nothing noted about either is lost. Undefined if either does not exist or both are the same.
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
    // Stamped after that tombstone. If two machines merge the two in opposite directions, the later merge wins.
    const after = (await revise<Person>(db.people, staysId, now, () => said)) ?? before;
    return { gone, goes, moved, before, after, kept };
  });
}

/**
 * Keeps a later merge of logs from saving the text that was taken over, and is now given back, as an earlier wording.
 */
async function letGoOf(before: Person, { id, wants }: Person, now: number): Promise<void> {
  if (wants === undefined || wants === before.wants) return;
  await bury('asides', [{ ...asideOf('people', id, 'wants', wants), stamp: nextStamp(now) }], now);
}

/**
 * Undoes mergePeople. Does nothing if the person who stayed is gone, or the other was deleted since, for example on
 * another machine. Later changes to the person who stayed are kept.
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
