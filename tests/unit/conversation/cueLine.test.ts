import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cueOf, hasCue } from '../../../lib/conversation/cueLine';
import { stages, type Tallied } from '../../../lib/conversation/types';
import { prompts } from '../../../lib/prompts/builtInCards';
import type { Settings } from '../../../lib/settings/types';
import words from '../../../public/_locales/en/messages.json';
import { defaultSettings } from '../../setup/defaultSettings';

const hats = { keys: ['coach', 'feedback', 'mentor', 'tell'], tells: ['tell'] };
const warned = { ...defaultSettings, tellCue: true };
const stampOf = (n: number): string => `s${String(n).padStart(3, '0')}`;

/** Marks of these keys, one after the other. */
const row = (...keys: string[]): Tallied[] => keys.map((key, at) => ({ id: stampOf(at), key, at, stamp: stampOf(at) }));
const cue = (marks: readonly Tallied[], chosen = warned) => cueOf(chosen, { ...hats, marks });

type Act = { does: 'press' | 'undo' | 'move' | 'change' | 'delete'; key: string; at: number; which: number };
const act: fc.Arbitrary<Act> = fc.record({
  does: fc.constantFrom('press', 'press', 'press', 'undo', 'move', 'change', 'delete'),
  // Mostly tells, or three in a row would be rare. `permit` is a detail key.
  key: fc.constantFrom('tell', 'tell', 'tell', 'coach', 'mentor', 'permit'),
  at: fc.nat({ max: 20 }),
  which: fc.nat({ max: 50 }),
});

/** A talk's marks after all acts, in the order in which they were first logged. */
function after(acts: readonly Act[]): Tallied[] {
  let marks: Tallied[] = [];
  for (const [n, { does, key, at, which }] of acts.entries()) {
    const chosen = marks[which % Math.max(1, marks.length)];
    const mended = (more: Partial<Tallied>) =>
      marks.map((one) =>
        one === chosen ? { ...one, ...more, stamp: stampOf(n), pressed: one.pressed ?? one.stamp } : one,
      );
    if (does === 'press') marks = [...marks, { id: stampOf(n), key, at, stamp: stampOf(n) }];
    if (does === 'undo') marks = marks.slice(0, -1);
    if (does === 'move') marks = mended({ at });
    if (does === 'change') marks = mended({ key });
    if (does === 'delete') marks = marks.filter((one) => one !== chosen);
  }
  return marks;
}

/** How many tells come last, found by walking through the talk moment by moment. */
function tellsAtEnd(marks: readonly Tallied[]): number {
  let run = 0;
  for (let moment = 0; moment <= 20; moment += 1) {
    for (const { key, at } of marks) {
      if (at === moment && key !== 'permit') run = key === 'tell' ? run + 1 : 0;
    }
  }
  return run;
}

describe('the word after three tells', () => {
  it('is there only while the last three turns told, whatever was undone or mended and however the marks arrive', () => {
    const talks = fc
      .array(act, { maxLength: 40 })
      .map(after)
      .chain((marks) => fc.tuple(fc.constant(marks), fc.shuffledSubarray(marks, { minLength: marks.length })));
    fc.assert(
      fc.property(talks, ([marks, arrived]) => {
        expect(cue(arrived)).toBe(tellsAtEnd(marks) >= 3 ? 'word' : null);
      }),
      { numRuns: 1000 },
    );
  });

  it('counts a press that is not stored yet as the last of its moment', () => {
    const press = { id: 'x', key: 'coach', at: 2 };
    expect(cueOf(warned, { ...hats, marks: [press, ...row('tell', 'tell', 'tell')] })).toBeNull();
    expect(cueOf(warned, { ...hats, marks: [{ ...press, key: 'tell' }, ...row('coach', 'tell', 'tell')] })).toBe(
      'word',
    );
  });

  it('takes the place of the line, and gives it back', () => {
    const both: Settings = { ...warned, cue: 'plan' };
    expect(cue(row('tell', 'tell'), both)).toBe('plan');
    expect(cue(row('tell', 'tell', 'tell'), both)).toBe('word');
    expect(cue(row('tell', 'tell', 'tell', 'mentor'), both)).toBe('plan');
  });

  it('never stands in a blind talk, nor where it was not asked for', () => {
    const marks = row('tell', 'tell', 'tell', 'tell');
    expect(cueOf({ ...warned, cue: 'stage' }, { ...hats, marks, blind: true })).toBe('stage');
    expect(cueOf(warned, { ...hats, marks, blind: true })).toBeNull();
    expect(cue(marks, defaultSettings)).toBeNull();
  });
});

describe('the line', () => {
  it.each<[Partial<Settings>, boolean, boolean]>([
    [{}, false, false],
    [{ cue: 'plan' }, false, true],
    [{ cue: 'stage' }, true, true],
    [{ tellCue: true }, false, true],
    [{ tellCue: true }, true, false],
  ])('with %j in a talk that is blind: %s, keeps its place: %s', (chosen, blind, kept) => {
    expect(hasCue({ ...defaultSettings, ...chosen }, blind)).toBe(kept);
  });

  it('asks in each stage what no card asks', () => {
    const cards = prompts.map(({ text }) => text);
    for (const stage of stages) expect(cards).not.toContain(words[`cue_stage_${stage}`].message);
  });
});
