import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedAbout, bandOf, countPauses, heldAt, isForgotten } from '../../../lib/conversation/pauseFigures';
import { bands, enders, type Pause } from '../../../lib/conversation/types';
import { minute, noon } from '../../setup/freshLog';

const pause = (at: number, endedBy: Pause['endedBy'] = null): Pause => ({
  ...{ id: String(at), stamp: '', conversationId: 'c', at, band: 'under-3' },
  endedBy,
});

it.each([
  [-1000, 'under-3'],
  [0, 'under-3'],
  [2999, 'under-3'],
  [3000, '3-to-8'],
  [8000, '3-to-8'],
  [8001, 'over-8'],
  [119_000, 'over-8'],
])('%d ms are %s', (length, band) => {
  expect(bandOf(length)).toBe(band);
});

describe('the counts of pauses', () => {
  const pauses = fc.array(fc.record({ band: fc.constantFrom(...bands), endedBy: fc.constantFrom(...enders, null) }), {
    maxLength: 40,
  });
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, n) => all + n, 0);

  it('by band and by end each sum to the total', () => {
    fc.assert(
      fc.property(pauses, (some) => {
        const { total, band, endedBy } = countPauses(some);
        expect([total, sum(band), sum(endedBy)]).toEqual([some.length, some.length, some.length]);
      }),
    );
  });

  it('are the same in any order, and of two lists together the sums of theirs', () => {
    fc.assert(
      fc.property(pauses, pauses, (some, others) => {
        const [one, other, both] = [
          countPauses(some),
          countPauses(others),
          countPauses([...others, ...some].reverse()),
        ];
        for (const band of bands) expect(both.band[band]).toBe(one.band[band] + other.band[band]);
        for (const who of [...enders, 'unsaid'] as const)
          expect(both.endedBy[who]).toBe(one.endedBy[who] + other.endedBy[who]);
      }),
    );
  });
});

describe('a pause that nobody ended', () => {
  const running = { id: 'p', conversationId: 'c', from: noon };

  it('is forgotten after two minutes', () => {
    expect([noon, noon + 2 * minute].map((now) => isForgotten(running, now))).toEqual([false, false]);
    expect(heldAt(running, noon + 2 * minute)).toBe(running);
    expect(heldAt(running, noon + 2 * minute + 1)).toBeNull();
    expect(heldAt(undefined, noon)).toBeNull();
  });
});

describe('who spoke is asked', () => {
  it.each([
    ['of none', [], null],
    ['of the last one', [pause(noon + 5), pause(noon)], noon + 5],
    ['not where it was said', [pause(noon), pause(noon + 5, 'me')], null],
    ['not of one from before', [pause(noon - 3 * minute)], null],
  ])('%s', (_, pauses, at) => {
    expect(askedAbout(pauses, noon + 10)?.at ?? null).toBe(at);
  });
});
