// A small log with one of everything, for the tests of backups.
import { summarize } from '../../../lib/conversation/tally';
import type { Conversation } from '../../../lib/conversation/types';
import type { RowOf } from '../../../lib/database/tables';
import { fieldNames } from '../../../lib/reflection/fields';
import { thingChoices } from '../../../lib/settings/thingChoices';
import { defaultSettings } from '../../setup/defaultSettings';
import { answered } from '../reflection/answers';
import {
  awkward,
  card,
  commitment,
  deck,
  hats,
  inAwkward,
  keySet,
  type Log,
  mark,
  noon,
  pause,
  plan,
  pulse,
  reading,
  reflection,
  stampAt,
  stone,
  talk,
} from './log';

const chosen: Record<string, RowOf['settings']['value']> = {
  ...defaultSettings,
  cue: 'plan',
  details: ['open', 'pause'],
  keySet: 'k1',
  letterKeys: false,
  ...Object.fromEntries(Object.keys(thingChoices).map((choice) => [`${choice}/k1`, true])),
};

const smallSettings: RowOf['settings'][] = Object.entries(chosen)
  .map(([id, value]) => ({ id, stamp: stampAt(noon), value }))
  .sort((a, b) => (a.id < b.id ? -1 : 1));

const inHats = (id: string, more: Partial<Conversation>) =>
  talk(id, {
    ...{ loggedFrom: noon + 360_000, ...hats, keySetId: 'k1' },
    summary: summarize([], noon, noon + 1_800_000, hats),
    ...more,
  });

const besides = () =>
  ({
    deals: [
      {
        id: 'd1',
        stamp: stampAt(noon),
        conversationId: 'c1',
        promptId: 'open-1',
        position: 0,
        shownAt: noon,
        usedAt: noon + 9,
        openedAt: noon + 10,
      },
    ],
    asides: [
      {
        id: 'a1',
        stamp: stampAt(noon - 5),
        table: 'reflections',
        row: 'c1',
        field: 'noticed',
        text: 'what I wrote before',
      },
    ],
    ideas: [{ id: 'i1', stamp: stampAt(noon), conversationId: 'c1', at: noon + 9, text: awkward, outcome: 'better' }],
    pauses: [pause('w1', { endedBy: 'they' }), pause('w2', { band: 'over-8', pressed: stampAt(noon - 1) })],
    commitments: [
      commitment('c1/their', { closed: { as: 'changed', at: noon } }),
      commitment('t2', { own: { text: awkward, by: null } }),
    ],
    plans: [
      plan('c1', { asideAt: noon + 9 }),
      plan('n1', { own: inAwkward, from: 'c1' }),
      { id: 'n2', stamp: stampAt(noon), madeAt: noon, chosenAt: noon, asideAt: null, own: inAwkward },
    ],
    gaps: [{ id: 'g1', stamp: stampAt(noon), conversationId: 'c1', from: noon + 60_000, minutes: 10 }],
  }) satisfies Log;

export function smallLog(): Required<Log> {
  const marks = [
    mark('m1', 'c1', noon + 5000),
    mark('m2', 'c1', noon + 65_000, 'tell'),
    { ...mark('m3', 'c1', noon + 70_000), pressed: stampAt(noon + 69_000) },
  ];
  return {
    conversations: [
      talk('c1', { personId: 'p1', summary: summarize(marks, noon, noon + 1_800_000) }),
      inHats('c2', { blind: true, guess: { coach: 3, tell: 1 }, confidence: 2 }),
    ],
    marks,
    ...besides(),
    reflections: [
      reflection('c1', {
        ...answered(...fieldNames),
        status: 'not-now',
        noticed: awkward,
        triggers: ['silence'],
        thinking: 4,
        forCohort: false,
        planWill: awkward,
        planAnswer: 'smaller',
        ownTriggers: [awkward, 'Mondays'],
      }),
    ],
    people: [{ id: 'p1', stamp: stampAt(noon), alias: awkward }],
    settings: smallSettings,
    keysets: [keySet('k1', { means: 'k0' })],
    tombstones: [stone('marks', 'm0', stampAt(noon + 3))],
    decks: [{ ...deck('k1'), source: { title: awkward, address: 'https://example.org/a' } }],
    cards: [card('q1', 'k1', { text: awkward, stage: null }), card('q2', 'k1', { position: 1 })],
    readings: [reading('r1', { title: awkward, excerpt: awkward })],
    pulses: [pulse('u1'), pulse('u2', { conversationId: null })],
  };
}
