import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { tableWords } from '../../../components/exports/tableWords';
import { stageBackup } from '../../../lib/backup/actions/restoreBackup';
import { closeCommitment } from '../../../lib/commitments/actions';
import { db } from '../../../lib/database/database';
import type { Aside } from '../../../lib/database/types';
import { csvBlob } from '../../../lib/exports/queries';
import { chosenKeys } from '../../../lib/key-sets/builtInKeySets';
import { renamePerson } from '../../../lib/people/actions/editPerson';
import { choosePlan } from '../../../lib/plans/actions';
import { planInFocus } from '../../../lib/plans/queries';
import { addCard, cardsOf, deleteCard } from '../../../lib/prompts/actions/ownDecks';
import { writeReflection } from '../../../lib/reflection/actions';
import { takeBackAside } from '../../../lib/reflection/asideActions';
import { chooseAbout } from '../../../lib/settings/actions';
import { blobOf, exported, fileOf, leftOutOf, restore } from './file';
import { card, commitment, deck, empty, type Log, mark, noon, plan, pulse, reflection, stampAt, talk } from './log';

beforeEach(empty);

const person = (stamp: string) => ({ id: 'p1', stamp, alias: 'Ada' });
const aside = (more: Partial<Aside>): Aside => ({
  ...{ id: 'z1', stamp: stampAt(1), table: 'people', row: 'p1', field: 'wants', text: 'evil' },
  ...more,
});
const atEnd = (at: number) => talk('c1', { startedAt: at, endedAt: at, timeZone: 'Asia/Tokyo' });
const wish = (id: string, more: Partial<Log['plans']> | object) =>
  plan(id, { own: { planWhen: '', planInstead: '', planWill: id }, ...more });

const lastMoment = Date.UTC(9999, 11, 31);

/** Checks that the log accepts its own backup. */
async function ownIsAccepted(): Promise<void> {
  expect(await leftOutOf(await exported(noon + 9))).toBeUndefined();
}

describe('a row is left out by field', () => {
  it.each<[string, Log, string]>([
    ['a stamp that leaves no room to count up', { people: [person('899999999999999-zzzz-evil')] }, 'stamp'],
    [
      'a pulse about nobody that names somebody by itself',
      { pulses: [{ ...pulse('u1'), personId: null, was: 'p1' }] },
      'was',
    ],
    ['a talk with nobody that does', { conversations: [{ ...talk('c1'), personId: null, was: 'p1' }] }, 'was'],
    ['the first stamp after the last', { people: [person('800000000000001-0000-a')] }, 'stamp'],
    ['an earlier wording of a choice', { asides: [aside({ field: 'relation' })] }, 'field'],
    ['an earlier wording of an id', { asides: [aside({ field: 'id' })] }, 'field'],
    ['an earlier wording of another table', { asides: [aside({ field: 'noticed' })] }, 'field'],
    ['a talk at the last moment of all calendars', { conversations: [atEnd(8.64e15)] }, 'startedAt'],
    ['a choice of a plan after the last year', { plans: [plan('c1', { chosenAt: lastMoment + 1 })] }, 'chosenAt'],
    ['a talk of a day in no calendar', { conversations: [talk('c1', { localDay: '2026-99-99' })] }, 'localDay'],
    ['a talk of the 29th of February', { conversations: [talk('c1', { localDay: '2026-02-29' })] }, 'localDay'],
    ['a pulse of a day in no calendar', { pulses: [pulse('u1', { day: '2026-11-31' })] }, 'day'],
    ['a step due on a day in no calendar', { reflections: [reflection('c1', { myStepBy: '2026-13-01' })] }, 'myStepBy'],
    ['a step due after all days', { reflections: [reflection('c1', { theirStepBy: '275760-09-14' })] }, 'theirStepBy'],
    [
      'a commitment due on a day in no calendar',
      { commitments: [commitment('t2', { own: { text: 'a', by: '2026-04-31' } })] },
      'own.by',
    ],
    ['a place in a deck past the last', { cards: [card('q1', 'k1', { position: 1e9 + 1 })] }, 'position'],
    ['a choice made twice', { reflections: [reflection('c1', { triggers: ['silence', 'silence'] })] }, 'triggers'],
    ['a key that no list can hold', { marks: [mark('m1', 'c1', noon, 'prototype')] }, 'key'],
  ])('for %s', async (_, log, field) => {
    const [table] = Object.keys(log);
    expect(await leftOutOf(fileOf(log))).toEqual({
      rows: 1,
      first: { kind: 'wrong-row', line: 2, table, field },
    });
  });
});

const fileNamed = (name: string): string => readFileSync(`tests/fixtures/cases/${name}.jsonl`, 'utf8');

it.each([
  ['stamp-overflow-evil', 'people', 'stamp'],
  ['aside-relation', 'asides', 'field'],
  ['aside-id', 'asides', 'field'],
  ['plan-chosenAt', 'plans', 'chosenAt'],
  ['csv-far-talk', 'conversations', 'startedAt'],
])('the file %s is restored but for its row of %s, and the own backup is accepted', async (name, table, field) => {
  const file = fileNamed(name);
  expect(await leftOutOf(file)).toMatchObject({ rows: 1, first: { kind: 'wrong-row', table, field } });
  await restore(file);
  expect(await db.table(table).count()).toBe(0);
  await ownIsAccepted();
});

it('the file card-position is restored, and a card added after its own leaves the own backup accepted', async () => {
  await restore(fileNamed('card-position'));
  await addCard('k1', { text: 'And then?', stage: null }, noon + 1);
  expect(await cardsOf('k1')).toHaveLength(2);
  await ownIsAccepted();
});

describe('a file is taken whole', () => {
  it.each<[string, Log]>([
    ['whose machine was 45 years ahead', { people: [person(stampAt(noon + 45 * 365 * 86_400_000))] }],
    ['at the last of all stamps', { people: [person('800000000000000-zzzz-zzzz')] }],
    ['at the last moment that a row may hold', { conversations: [atEnd(lastMoment)] }],
    ['with a step due when a field for days ends', { reflections: [reflection('c1', { myStepBy: '275760-09-13' })] }],
    ['with a leap day', { conversations: [talk('c1', { localDay: '2028-02-29' })] }],
  ])('%s', async (_, log) => {
    expect(await leftOutOf(fileOf(log))).toBeUndefined();
  });
});

describe('after a file with values at their bounds', () => {
  it('a person at the last of all stamps is renamed, and all else is stamped as ever', async () => {
    await restore(fileOf({ people: [person('800000000000000-zzzz-zzzz')], decks: [deck('k1')] }));
    await renamePerson('p1', 'Bea', noon);
    await addCard('k1', { text: 'And then?', stage: null }, noon);
    await addCard('k1', { text: 'What else?', stage: null }, noon);
    const [first, second] = await cardsOf('k1');
    expect((second?.stamp ?? '') > (first?.stamp ?? '')).toBe(true);
    await ownIsAccepted();
    expect((await db.people.get('p1'))?.alias).toBe('Bea');
  });

  it('a plan is chosen after one that was chosen at the last moment, again and again', async () => {
    const plans = [wish('x1', { chosenAt: lastMoment }), wish('x2', { chosenAt: lastMoment }), wish('x3', {})];
    await restore(fileOf({ conversations: [talk('c1')], plans }));
    for (const id of ['x1', 'x3', 'x1', 'x2']) {
      await choosePlan(id, noon);
      expect((await planInFocus(noon))?.id).toBe(id);
      await ownIsAccepted();
    }
  });

  it('a card is added after one at the last place', async () => {
    await restore(fileOf({ decks: [deck('k1')], cards: [card('q1', 'k1', { position: 1e9 })] }));
    for (const text of ['And then?', 'And now?']) await addCard('k1', { text, stage: null }, noon);
    expect((await cardsOf('k1')).map(({ text }) => text).sort()).toEqual(['And now?', 'And then?', 'What else?']);
    await ownIsAccepted();
  });

  it('what is made of the longest ids is accepted: a step, a choice, a deletion', async () => {
    const id = 'c'.repeat(200);
    await restore(
      fileOf({
        conversations: [talk(id)],
        reflections: [reflection(id, { myStep: 'Call' })],
        decks: [deck('\n')],
        cards: [card(id, '\n')],
      }),
    );
    await closeCommitment({ id: `${id}/my`, conversationId: id, whose: 'my' }, 'done', noon);
    await chooseAbout('favourite', id, true, noon);
    await ownIsAccepted();
    await deleteCard(id, noon);
    await ownIsAccepted();
  });

  it('one more own trigger lets the oldest go', async () => {
    const ownTriggers = Array.from({ length: 1000 }, (_, at) => `t${at}`);
    await restore(fileOf({ conversations: [talk('c1')], reflections: [reflection('c1', { ownTriggers })] }));
    await writeReflection('c1', { ownTriggers: [...ownTriggers, 'Mondays'] }, noon);
    expect((await db.reflections.get('c1'))?.ownTriggers).toEqual([...ownTriggers.slice(1), 'Mondays']);
    await ownIsAccepted();
  });

  it('every talk can be saved as a table, in whatever zone', async () => {
    const talks = ['Asia/Tokyo', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Mars/Olympus'].flatMap(
      (timeZone, at) => [
        { ...atEnd(lastMoment), id: `l${at}`, timeZone },
        talk(`f${at}`, { startedAt: 0, endedAt: 0, timeZone }),
      ],
    );
    await restore(fileOf({ conversations: talks }));
    const csv = await csvBlob(tableWords(), 'comma');
    expect(csv.ok && (await csv.value.text()).trimEnd().split('\r\n')).toHaveLength(talks.length + 1);
  });
});

describe('whatever is in the log', () => {
  it('only a text that was written is taken back', async () => {
    const ada = { ...person(stampAt(1)), relation: 'client' as const };
    for (const bad of [
      aside({ field: 'relation' }),
      aside({ field: 'id', text: 'p2' }),
      aside({ field: 'alias', text: ' ' }),
    ]) {
      await empty();
      await db.people.add(ada);
      await db.asides.add(bad);
      await takeBackAside(bad, noon);
      expect(await db.people.toArray()).toEqual([ada]);
    }
  });

  it('a key set named as something that every object has is not known', () => {
    for (const id of ['constructor', '__proto__', 'toString']) expect(chosenKeys(id, []).keySetId).toHaveLength(64);
  });

  it('a file of a moment after the last is refused before any row', async () => {
    expect((await stageBackup(blobOf(fileOf({}, lastMoment + 1)), noon)).ok).toBe(false);
  });
});
