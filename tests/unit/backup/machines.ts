// Three machines of one coach, on which real actions are done in any order, for the laws of merging.
import fc from 'fast-check';
import {
  deleteConversation,
  mendConversation,
  type Removed,
  undelete,
} from '../../../lib/conversation/actions/editTalk';
import { recallConversation } from '../../../lib/conversation/actions/recallTalk';
import { db } from '../../../lib/database/database';
import { coverOf, entries, type Rows } from '../../../lib/database/ownership';
import type { Stamp } from '../../../lib/database/types';
import { forgetClock, nextStamp, openClock } from '../../../lib/database/writeRows';
import { deletePerson } from '../../../lib/people/actions/deletePerson';
import {
  describePerson,
  type Joined,
  mergePeople,
  renamePerson,
  unmergePeople,
} from '../../../lib/people/actions/editPerson';
import { personRows, rowsIn } from '../../../lib/people/queries/rowsOfPerson';
import { deletePulse, keepPulse, newPulse, restorePulse } from '../../../lib/pulse/actions';
import type { Pulse } from '../../../lib/pulse/types';
import { writeReflection } from '../../../lib/reflection/actions';
import { exported, restore } from './file';
import { dumpLog, fill, type Log, noon } from './log';

const kinds = [
  ...(['talk', 'pulse', 'pulse-of-talk', 'write', 'wants', 'rename', 'mend'] as const),
  ...(['merge', 'unmerge', 'merge', 'unmerge', 'delete', 'delete-talk', 'undelete', 'delete-pulse'] as const),
  ...(['restore-pulse', 'save', 'restore', 'restore'] as const),
];
/** What is done, on which machine, and to which of the existing rows. */
const step = fc.record({
  machine: fc.integer({ min: 0, max: 2 }),
  kind: fc.constantFrom(...kinds),
  a: fc.integer({ min: 0, max: 5 }),
  b: fc.integer({ min: 0, max: 5 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** The steps, and by how many milliseconds each machine's clock is off. A step takes one millisecond. */
export const lives = fc.record({
  steps: fc.array(step, { minLength: 3, maxLength: 14 }),
  off: fc.array(fc.constantFrom(0, 0, 3, 20, -20), { minLength: 3, maxLength: 3 }),
});
type Life = typeof lives extends fc.Arbitrary<infer L> ? L : never;

/** One deletion by the coach: every row by `table/id`, their texts, and the clock when it began. */
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

/** What the machines did, as far as a law needs to know. */
export interface History {
  /** The final logs of the three. */
  files: string[];
  deletions: Deletion[];
  /** Texts that became another person's in a merge. */
  takenOver: Set<string>;
  /** Every talk and pulse ever made, by `table/id`, with all owners it had: `people/id`, `conversations/id`. */
  made: Map<string, Set<string>>;
  /** People the coach deleted or replaced, but not those who only became another. */
  gone: Set<string>;
}

const marker = /§\d+§/g;
const textsOf = (value: unknown): string[] => JSON.stringify(value).match(marker) ?? [];
const pick = <T>(rows: readonly T[], at: number): T | undefined => rows[at % Math.max(1, rows.length)];

/** The state while the machines work. */
interface Work {
  history: History;
  now: number;
  said: number;
  saved: string[];
}

const text = (work: Work): string => {
  work.said += 1;
  return `§${work.said}§`;
};

const talkWith = (alias: string, { now }: Work) =>
  recallConversation({ startedAt: noon - 3_600_000, minutes: 1, kind: null, alias, timeZone: 'Europe/Berlin' }, now);

const pulseOf = (conversationId: string | null, personId: string | null, work: Work) =>
  keepPulse(
    newPulse({
      ...{ conversationId, personId, day: '2026-10-25', line: text(work) },
      ...{ mine: [null, null, null], theirs: [null, null, null] },
    }),
    work.now,
  );

/** Runs an action that deletes, and records what was deleted. */
async function deleting({ history, now }: Work, rows: Rows, run: () => Promise<unknown>): Promise<void> {
  const stamp = nextStamp(now);
  await run();
  // A person who only became another has a tombstone that says so.
  for (const { table, row, into } of await db.tombstones.toArray())
    if (table === 'people' && into === undefined) history.gone.add(row);
  const ids = entries(rows).flatMap(([table, some]) => some.map(({ id }) => `${table}/${id}`));
  if (ids.length > 0) history.deletions.push({ rows: new Set(ids), texts: textsOf(rows), stamp });
}

/** The rows that a step acts on. */
async function chosen({ a, b }: Step) {
  const [people, talks, pulses] = await Promise.all([
    db.people.toArray(),
    db.conversations.toArray(),
    db.pulses.toArray(),
  ]);
  return { person: pick(people, a), other: pick(people, b), talk: pick(talks, a), pulse: pick(pulses, a) };
}

type Chosen = Awaited<ReturnType<typeof chosen>>;

/** The steps that write without deleting. */
async function writes({ kind, b }: Step, { person, talk }: Chosen, work: Work): Promise<void> {
  const { now } = work;
  if (kind === 'talk') await talkWith(person && b % 2 ? person.alias : text(work), work);
  if (kind === 'pulse' && person) await pulseOf(null, person.id, work);
  if (kind === 'pulse-of-talk' && talk) await pulseOf(talk.id, null, work);
  if (kind === 'write' && talk) await writeReflection(talk.id, { noticed: text(work) }, now);
  if (kind === 'wants' && person) await describePerson(person.id, { wants: b % 3 ? text(work) : '' }, now);
  if (kind === 'rename' && person) await renamePerson(person.id, text(work), now);
  if (kind === 'save') work.saved.push(await exported(now));
  const file = pick(work.saved, b);
  if (kind === 'restore' && file) await restore(file, now);
}

/** The steps that merge or delete, and those that undo it. */
async function takes({ kind, b }: Step, { person, other, talk, pulse }: Chosen, work: Work, undo: Undo): Promise<void> {
  const { history, now } = work;
  if (kind === 'mend' && talk) {
    const facts = b % 2 && other ? { alias: other.alias } : { kind: null };
    await deleting(work, {}, () => mendConversation(talk.id, facts, now));
  }
  if (kind === 'merge' && person && other) {
    const joined = await mergePeople(person.id, other.id, now);
    for (const one of joined ? textsOf([joined.goes.wants ?? '', joined.kept]) : []) history.takenOver.add(one);
    undo.joined = joined ?? undo.joined;
  }
  if (kind === 'unmerge' && undo.joined) {
    await unmergePeople(undo.joined, now);
    undo.joined = undefined;
  }
  if (kind === 'delete' && person) {
    const rows = rowsIn(await personRows(person.id));
    await deleting(work, rows, () => deletePerson(person.id, now));
  }
  if (kind === 'delete-talk' && talk)
    await deleting(work, { conversations: [talk] }, async () => {
      undo.removed = await deleteConversation(talk.id, now);
    });
  if (kind === 'undelete' && undo.removed) await undelete(undo.removed, now);
  if (kind === 'undelete') undo.removed = [];
  if (kind === 'delete-pulse' && pulse) {
    await deleting(work, { pulses: [pulse] }, () => deletePulse(pulse, now));
    undo.pulse = pulse;
  }
  if (kind === 'restore-pulse' && undo.pulse) await restorePulse(undo.pulse, now);
}

async function noteMade({ made }: History): Promise<void> {
  for (const id of await db.conversations.toCollection().primaryKeys()) made.set(`conversations/${id}`, new Set());
  for (const pulse of await db.pulses.toArray()) {
    const at = `pulses/${pulse.id}`;
    made.set(at, (made.get(at) ?? new Set()).add(coverOf('pulses', pulse) ?? ''));
  }
}

/** A machine between two steps: its log, its clock, and what can be undone there. */
interface Machine {
  id: number;
  log: Log;
  clock: Stamp;
  undo: Undo;
}

/** Switches to one of the three: its log, its clock, its device. */
async function sitDownAt({ id, log, clock }: Omit<Machine, 'undo'>): Promise<void> {
  await fill(log);
  await db.local.bulkPut([
    { id: 'device', value: `${id}`.repeat(8) },
    { id: 'clock', value: clock },
  ]);
  forgetClock();
  await openClock();
}

/** Starts with three people on each machine, with a talk and a pulse each, and does the steps. */
export async function liveThrough({ steps, off }: Life): Promise<History> {
  const history: History = { files: [], deletions: [], takenOver: new Set(), made: new Map(), gone: new Set() };
  const work: Work = { history, now: noon, said: 0, saved: [] };
  await sitDownAt({ id: 9, log: {}, clock: '' });
  for (let n = 0; n < 3; n += 1) await talkWith(text(work), work);
  for (const { id } of await db.people.toArray()) await pulseOf(null, id, work);
  const base = (await dumpLog()) as Log;
  const machines = off.map((_, id): Machine => ({ id, log: base, clock: nextStamp(noon), undo: {} }));
  work.saved.push(await exported());
  for (const [at, one] of steps.entries()) {
    const machine = machines[one.machine];
    if (!machine) continue;
    work.now = noon + 20 + at + (off[one.machine] ?? 0);
    await sitDownAt(machine);
    const rows = await chosen(one);
    await writes(one, rows, work);
    await takes(one, rows, work, machine.undo);
    Object.assign(machine, { log: await dumpLog(), clock: nextStamp(work.now) });
    await noteMade(history);
  }
  for (const machine of machines) {
    await sitDownAt(machine);
    history.files.push(await exported(work.now));
  }
  return history;
}
