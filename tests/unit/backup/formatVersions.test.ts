import { beforeEach, expect, it } from 'vitest';
import { faultIn, fileOf, leftOutOf } from './file';
import { empty, mark, noon, pause, plan, pulse, reflection, stampAt, talk } from './log';

beforeEach(empty);

/** A file that claims to be of version 1. */
const first = (text: string): string => text.replace('"version":2', '"version":1');

it.each([
  ['a mended mark', { marks: [{ ...mark('m1', 'c1', noon), pressed: stampAt(noon) }] }, 'marks', 'pressed'],
  ['a blind talk', { conversations: [talk('c1', { blind: true })] }, 'conversations', 'blind'],
  ['a guess', { conversations: [talk('c1', { guess: null })] }, 'conversations', 'guess'],
  ['a heat', { reflections: [reflection('c1', { heat: null })] }, 'reflections', 'heat'],
  ['a context', { reflections: [reflection('c1', { context: [] })] }, 'reflections', 'context'],
  ['a plan asked about', { reflections: [reflection('c1', { planAsked: 'c0' })] }, 'reflections', 'planAsked'],
  ['how a plan went', { reflections: [reflection('c1', { planCame: null })] }, 'reflections', 'planCame'],
  ['one closed as not now', { reflections: [reflection('c1', { status: 'not-now' })] }, 'reflections', 'status'],
  ['a plan made smaller', { reflections: [reflection('c1', { planAnswer: 'smaller' })] }, 'reflections', 'planAnswer'],
  ['own triggers', { reflections: [reflection('c1', { ownTriggers: [] })] }, 'reflections', 'ownTriggers'],
  ['confidence', { reflections: [reflection('c1', { confidence: null })] }, 'reflections', 'confidence'],
  ['a longer look', { reflections: [reflection('c1', { longWhy: '' })] }, 'reflections', 'longWhy'],
  ['a longer look done', { reflections: [reflection('c1', { longAt: noon })] }, 'reflections', 'longAt'],
  ['confidence before', { conversations: [talk('c1', { confidence: 2 })] }, 'conversations', 'confidence'],
  ['what somebody wants', { people: [{ id: 'p1', stamp: stampAt(noon), alias: 'A', wants: '' }] }, 'people', 'wants'],
] as const)('a file of version 1 with %s is refused by name', async (_, log, table, field) => {
  const file = fileOf(log as never);
  expect(await faultIn(first(file))).toEqual({ kind: 'wrong-row', line: 2, table, field });
});

it('a file of version 1 with a table it never had is refused', async () => {
  const row = { id: 'c1/my', stamp: stampAt(noon), conversationId: 'c1', whose: 'my', closed: null } as const;
  const gap = { id: 'g1', stamp: stampAt(noon), conversationId: 'c1', from: noon, minutes: 5 };
  const fault = { kind: 'wrong-row', line: 2, table: null, field: 'table' };
  for (const log of [{ gaps: [gap] }, { commitments: [row] }, { pulses: [pulse('u1')] }, { plans: [plan('c1')] }])
    expect(await faultIn(first(fileOf(log)))).toEqual(fault);
});

it.each([
  ['an answer that none can give', { mine: [6, 1, 1] }, 'mine.0'],
  ['four answers', { theirs: [1, 2, 3, 4] }, 'theirs.3'],
  ['the code it came by', { code: 'CP1' }, 'code'],
])('a file of version 2 with a pulse of %s leaves it out by name', async (_, more, field) => {
  const file = fileOf({ pulses: [{ ...pulse('u1'), ...(more as object) }] });
  expect((await leftOutOf(file))?.first).toMatchObject({ table: 'pulses', field });
});

it('a file of version 2 with a pause finer than its band leaves it out by name', async () => {
  const finer = { ...pause('w1'), length: 4321 };
  expect((await leftOutOf(fileOf({ pauses: [finer] })))?.first).toMatchObject({ table: 'pauses', field: 'length' });
});
