// Three machines of one coach, on which real verbs are done in any order: for the laws of merging.
import fc from 'fast-check';
import { deletePerson } from '../../../lib/backup/forget';
import { deleteConversation, mendConversation, type Removed, undelete } from '../../../lib/conversation/edits';
import { recallConversation } from '../../../lib/conversation/recall';
import { describePerson, type Joined, mergePeople, renamePerson, unmergePeople } from '../../../lib/people/edits';
import { rowsOfPerson } from '../../../lib/people/whole';
import { deletePulse, keepPulse, newPulse, restorePulse } from '../../../lib/pulse/actions';
import type { Pulse } from '../../../lib/pulse/types';
import { writeReflection } from '../../../lib/reflection/actions';
import { entries, type Rows } from '../../../lib/store/belonging';
import { db } from '../../../lib/store/db';
import type { Stamp } from '../../../lib/store/types';
import { nextStamp } from '../../../lib/store/write';
import { exported, restore } from './file';
import { dumpLog, empty, fill, type Log, noon } from './log';

const kinds = [
  ...(['talk', 'pulse', 'pulse-of-talk', 'write', 'wants', 'rename', 'mend'] as const),
  ...(['merge', 'unmerge', 'merge', 'unmerge', 'delete', 'delete-talk', 'undelete', 'delete-pulse'] as const),
  ...(['restore-pulse', 'save', 'restore', 'restore'] as const),
];
/** What is done, on which machine, and to which of the rows that are there. */
export const step = fc.record({
  machine: fc.integer({ min: 0, max: 2 }),
  kind: fc.constantFrom(...kinds),
  a: fc.integer({ min: 0, max: 5 }),
  b: fc.integer({ min: 0, max: 5 }),
});
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** What the coach deleted at once: every row by `table/id`, the texts in them, and the clock just after. */
export interface Deletion {
  rows: Set<string>;
  texts: string[];
  stamp: Stamp;
}

interface Undo {
  joined?: Joined | undefined;
  removed?: Removed;
  pulse?: Pulse;
}

/** What the machines did, as far as a law has to know. */
export interface History {
  /** The logs of the three, in the end. */
  files: string[];
  deletions: Deletion[];
  /** Texts that became somebody else's as two became one. */
  takenOver: Set<string>;
  /** Every talk and pulse there ever was, by `table/id`. */
  made: Set<string>;
  /** People the coach deleted or replaced, not those who only became another. */
  gone: Set<string>;
}

const marker = /§\d+§/g;
const textsOf = (value: unknown): string[] => JSON.stringify(value).match(marker) ?? [];
const pick = <T>(rows: readonly T[], at: number): T | undefined => rows[at % Math.max(1, rows.length)];

export async function liveThrough(steps: readonly Step[]): Promise<History> {
  const history: History = { files: [], deletions: [], takenOver: new Set(), made: new Set(), gone: new Set() };
  let said = 0;
  let now = noon;
  const text = () => `§${(said += 1)}§`;
  const zone = 'Europe/Berlin';
  const talkWith = (alias: string) =>
    recallConversation({ startedAt: noon - 3_600_000, minutes: 1, kind: null, alias, timeZone: zone }, now);
  const pulseOf = (conversationId: string | null, personId: string | null) =>
    keepPulse(
      newPulse({
        ...{ conversationId, personId, day: '2026-10-25', line: text() },
        ...{ mine: [null, null, null], theirs: [null, null, null] },
      }),
      now,
    );

  await empty();
  for (let n = 0; n < 3; n += 1) await talkWith(text());
  for (const { id } of await db.people.toArray()) await pulseOf(null, id);
  const base = (await dumpLog()) as Log;
  const logs = [base, base, base];
  const undos: Undo[] = [{}, {}, {}];
  const saved: string[] = [await exported()];

  /** Does what deletes, and notes what went. */
  const deleting = async (rows: Rows, work: () => Promise<unknown>) => {
    const people = async () => new Set((await db.people.toCollection().primaryKeys()) as string[]);
    const before = await people();
    await work();
    const after = await people();
    for (const id of before) if (!after.has(id)) history.gone.add(id);
    const ids = entries(rows).flatMap(([table, some]) => some.map(({ id }) => `${table}/${id}`));
    if (ids.length > 0) history.deletions.push({ rows: new Set(ids), texts: textsOf(rows), stamp: nextStamp(now) });
  };

  const act = async ({ machine, kind, a, b }: Step): Promise<void> => {
    const undo = undos[machine] ?? {};
    const [people, talks, pulses] = await Promise.all([
      db.people.toArray(),
      db.conversations.toArray(),
      db.pulses.toArray(),
    ]);
    const [person, other, talk, pulse] = [pick(people, a), pick(people, b), pick(talks, a), pick(pulses, a)];
    if (kind === 'talk') await talkWith(person && b % 2 ? person.alias : text());
    if (kind === 'pulse' && person) await pulseOf(null, person.id);
    if (kind === 'pulse-of-talk' && talk) await pulseOf(talk.id, null);
    if (kind === 'write' && talk) await writeReflection(talk.id, { noticed: text() }, now);
    if (kind === 'wants' && person) await describePerson(person.id, { wants: b % 3 ? text() : '' }, now);
    if (kind === 'rename' && person) await renamePerson(person.id, text(), now);
    if (kind === 'mend' && talk)
      await deleting({}, () =>
        mendConversation(talk.id, b % 2 && other ? { alias: other.alias } : { kind: null }, now),
      );
    if (kind === 'merge' && person && other) {
      const joined = await mergePeople(person.id, other.id, now);
      for (const one of joined ? textsOf([joined.goes.wants ?? '', joined.kept]) : []) history.takenOver.add(one);
      undo.joined = joined ?? undo.joined;
    }
    if (kind === 'unmerge' && undo.joined) {
      await unmergePeople(undo.joined, now);
      undo.joined = undefined;
    }
    if (kind === 'delete' && person)
      await deleting(await db.transaction('r', db.tables, () => rowsOfPerson(person.id)), () =>
        deletePerson(person.id, now),
      );
    if (kind === 'delete-talk' && talk)
      await deleting({ conversations: [talk] }, async () => {
        undo.removed = await deleteConversation(talk.id, now);
      });
    if (kind === 'undelete' && undo.removed) {
      await undelete(undo.removed, now);
      undo.removed = [];
    }
    if (kind === 'delete-pulse' && pulse) {
      await deleting({ pulses: [pulse] }, () => deletePulse(pulse, now));
      undo.pulse = pulse;
    }
    if (kind === 'restore-pulse' && undo.pulse) await restorePulse(undo.pulse, now);
    if (kind === 'save') saved.push(await exported(now));
    const file = pick(saved, b);
    if (kind === 'restore' && file) await restore(file, now);
  };

  for (const one of steps) {
    now += 1;
    await fill(logs[one.machine] ?? {});
    await act(one);
    logs[one.machine] = (await dumpLog()) as Log;
    for (const table of ['conversations', 'pulses'] as const)
      for (const id of await db.table(table).toCollection().primaryKeys()) history.made.add(`${table}/${id}`);
  }
  for (const log of logs) {
    await fill(log);
    history.files.push(await exported(now));
  }
  return history;
}
