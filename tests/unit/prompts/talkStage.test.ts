import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Stage, stages } from '../../../lib/conversation/types';
import { offeredStage } from '../../../lib/prompts/talkStage';

const start = 1_700_000_000_000;
const minute = 60_000;
const talk = (plannedMinutes: number | null, chosenStage: { stage: Stage; at: number } | null = null) => ({
  startedAt: start,
  plannedMinutes,
  chosenStage,
});

describe('offeredStage', () => {
  it.each([
    [0, 'open'],
    [14.99, 'open'],
    [15, 'explore'],
    [39.99, 'explore'],
    [40, 'focus'],
    [64.99, 'focus'],
    [65, 'commit'],
    [89.99, 'commit'],
    [90, 'close'],
    [100, 'close'],
    [5000, 'close'],
  ] as const)('after %d of 100 planned minutes is %s', (minutes, stage) => {
    expect(offeredStage(talk(100), start + minutes * minute)).toBe(stage);
  });

  it('reckons with thirty minutes where none are planned', () => {
    fc.assert(
      fc.property(fc.nat(40 * minute), (at) => {
        expect(offeredStage(talk(null), start + at)).toBe(offeredStage(talk(30), start + at));
      }),
    );
    expect(offeredStage(talk(null), start + 4.4 * minute)).toBe('open');
    expect(offeredStage(talk(null), start + 4.5 * minute)).toBe('explore');
  });

  it('holds the chosen stage until time itself enters another', () => {
    const chosen = talk(100, { stage: 'commit', at: start + 20 * minute });
    expect(offeredStage(chosen, start + 20 * minute)).toBe('commit');
    expect(offeredStage(chosen, start + 39.99 * minute)).toBe('commit');
    expect(offeredStage(chosen, start + 40 * minute)).toBe('focus');
  });

  it('holds a stage chosen backwards just so', () => {
    const chosen = talk(100, { stage: 'open', at: start + 70 * minute });
    expect(offeredStage(chosen, start + 80 * minute)).toBe('open');
    expect(offeredStage(chosen, start + 90 * minute)).toBe('close');
  });

  it('holds a stage chosen in the last to the end', () => {
    const chosen = talk(10, { stage: 'explore', at: start + 9.5 * minute });
    expect(offeredStage(chosen, start + 600 * minute)).toBe('explore');
  });

  it('opens, whatever the clock was set back to', () => {
    expect(offeredStage(talk(30), start - 5 * 60 * minute)).toBe('open');
  });

  it('never goes back by itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.nat(1e8), fc.nat(1e8), (planned, first, more) => {
        const one = stages.indexOf(offeredStage(talk(planned), start + first));
        const two = stages.indexOf(offeredStage(talk(planned), start + first + more));
        expect(two).toBeGreaterThanOrEqual(one);
      }),
    );
  });
});
