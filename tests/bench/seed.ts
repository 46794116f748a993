// The made-up past that is stored before measuring: whole talks with reflections, the newest one still waiting.

import { summarize } from '../../lib/conversation/tally';
import type { Conversation, Mark } from '../../lib/conversation/types';
import { formatStamp } from '../../lib/database/stamp';
import { askTellId } from '../../lib/key-sets/defaultKeySet';
import type { Person } from '../../lib/people/types';
import type { Deal } from '../../lib/prompts/types';
import { emptyReflection, type Reflection } from '../../lib/reflection/types';
import type { Tab } from '../browsers/rig';

const minute = 60_000;
const day = 24 * 60 * minute;
const length = 30 * minute;
/** Milliseconds from a talk's first mark to its last. */
const spread = 25 * minute;
const dealsEach = 3;
/** Talks per person. */
const talksEach = 10;

export interface Rows {
  people: Person[];
  conversations: Conversation[];
  marks: Mark[];
  deals: Deal[];
  reflections: Reflection[];
}

const idOf = (kind: string, ...numbers: number[]): string =>
  [kind, ...numbers.map((n) => String(n).padStart(5, '0'))].join('-');

const stampAt = (wall: number): string => formatStamp({ wall, counter: 0 }, 'measured');

function marksOf(conversationId: string, number: number, startedAt: number, marksEach: number): Mark[] {
  return Array.from({ length: marksEach }, (_, index) => {
    const at = startedAt + Math.round(((index + 1) * spread) / marksEach);
    return { id: idOf('mark', number, index), stamp: stampAt(at), conversationId, key: index % 3 ? 'ask' : 'tell', at };
  });
}

function dealsOf(conversationId: string, number: number, startedAt: number): Deal[] {
  return Array.from({ length: dealsEach }, (_, position) => {
    const shownAt = startedAt + position * 5 * minute;
    const id = idOf('deal', number, position);
    return { id, stamp: stampAt(shownAt), conversationId, promptId: 'O1', position, shownAt, usedAt: null };
  });
}

const personOf = (number: number): string => idOf('person', Math.floor(number / talksEach));

function talkOf(id: string, number: number, startedAt: number, marks: readonly Mark[]): Conversation {
  const endedAt = startedAt + length;
  return {
    id,
    stamp: stampAt(endedAt),
    status: 'ended',
    capture: 'live',
    startedAt,
    endedAt,
    endReason: 'coach',
    timeZone: 'Europe/Amsterdam',
    localDay: new Date(startedAt).toISOString().slice(0, 10),
    kind: 'one-on-one',
    personId: personOf(number),
    plannedMinutes: null,
    site: 'meet',
    keySetId: askTellId,
    chosenStage: null,
    dealId: idOf('deal', number, dealsEach - 1),
    pinnedDealId: null,
    coverage: 'most',
    confirmedAt: null,
    summary: summarize(marks, startedAt, endedAt),
  };
}

function reflectionOf(id: string, endedAt: number, waits: boolean): Reflection {
  return {
    ...emptyReflection,
    id,
    stamp: stampAt(endedAt + minute),
    status: waits ? 'waiting' : 'done',
    noticed: waits ? '' : 'I answered before the question was finished, and once I waited and the answer came.',
    planWhen: waits ? '' : 'they ask what I would do',
    planWill: waits ? '' : 'ask what they have thought of so far',
    theirStep: waits ? '' : 'Talk to the team on Monday',
    thinking: waits ? null : 3,
  };
}

export interface Past {
  talks: number;
  marksEach: number;
  now: number;
}

/** The rows of the talks `from` to `to` (exclusive) of a past. */
export function partOf({ talks, marksEach, now }: Past, from: number, to: number): Rows {
  const rows: Rows = { people: [], conversations: [], marks: [], deals: [], reflections: [] };
  for (let number = from; number < to; number += 1) {
    const id = idOf('talk', number);
    const startedAt = now - (talks - number) * day;
    const marks = marksOf(id, number, startedAt, marksEach);
    const person = personOf(number);
    if (number % talksEach === 0) rows.people.push({ id: person, stamp: stampAt(startedAt), alias: person });
    rows.conversations.push(talkOf(id, number, startedAt, marks));
    rows.marks.push(...marks);
    rows.deals.push(...dealsOf(id, number, startedAt));
    rows.reflections.push(reflectionOf(id, startedAt + length, number === talks - 1));
  }
  return rows;
}

/** Talks, one a day up to the day before `now`, with their people, marks, cards and reflections. */
export const pastOf = (talks: number, now: number): Rows => partOf({ talks, marksEach: 30, now }, 0, talks);

/** Runs in a page of the extension: puts rows into existing tables. */
async function put(rows: Record<string, unknown[]>): Promise<void> {
  const opening = indexedDB.open('coachside');
  await new Promise((done, fail) => Object.assign(opening, { onsuccess: done, onerror: fail }));
  const transaction = opening.result.transaction(Object.keys(rows), 'readwrite');
  const stored = new Promise((done, fail) => Object.assign(transaction, { oncomplete: done, onabort: fail }));
  for (const [table, all] of Object.entries(rows)) for (const row of all) transaction.objectStore(table).put(row);
  await stored;
  opening.result.close();
}

/** Rows sent to the page at a time. */
const batch = 2000;

/** Stores a past through a panel that has created its database. */
export async function store(panel: Tab, rows: Rows | Record<string, unknown[]>): Promise<void> {
  for (const [table, all] of Object.entries(rows)) {
    for (let from = 0; from < all.length; from += batch) {
      await panel.evaluate(put, { [table]: all.slice(from, from + batch) });
    }
  }
}
