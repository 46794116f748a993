import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  neverSeen,
  overlooked,
  type Sight,
  settlesFor,
  sightAfter,
  sightBack,
  uncountedAt,
} from '../../../lib/panel/cardInSight';

/** The sight after these reports from the browser: whether the card is visible, and since when. */
const sightOf = (...told: readonly (readonly [visible: boolean, at: number])[]): Sight =>
  told.reduce((sight, [visible, at]) => sightAfter(sight, visible, at), neverSeen);

describe('a press in the card', () => {
  it('does not count before the card was ever in sight', () => {
    expect(uncountedAt(neverSeen, 10_000)).toBe('new');
  });

  it('counts once the card has been in sight for a while', () => {
    const sight = sightOf([true, 1000]);
    expect(uncountedAt(sight, 1000 + settlesFor - 1)).toBe('new');
    expect(uncountedAt(sight, 1000 + settlesFor)).toBeNull();
  });

  it('does not count once the card is covered', () => {
    const sight = sightOf([true, 1000], [false, 5000]);
    expect(uncountedAt(sight, 5000 + overlooked)).toBeNull();
    expect(uncountedAt(sight, 5000 + overlooked + 1)).toBe('covered');
  });

  it('does not count as a cover goes away, until the card has been in sight again', () => {
    const sight = sightOf([true, 1000], [false, 5000], [true, 6000]);
    expect(uncountedAt(sight, 6000)).toBe('new');
    expect(uncountedAt(sight, 6000 + settlesFor)).toBeNull();
  });

  it('counts where only our own sheet came between two looks', () => {
    const sight = sightOf([true, 1000], [false, 5000], [true, 5100]);
    expect(uncountedAt(sight, 5101)).toBeNull();
  });

  it('counts in a tab that shows again, where the card was in sight before', () => {
    const hidden = sightOf([true, 1000], [false, 5010]);
    const back = sightBack(hidden, 5000, 60_000);
    expect(uncountedAt(back, 60_000)).toBeNull();
    expect(uncountedAt(sightAfter(back, true, 60_100), 60_101)).toBeNull();
    expect(uncountedAt(back, 60_000 + overlooked + 1)).toBe('covered');
  });

  it('does not count in a tab that shows again, where the card was covered before', () => {
    const covered = sightOf([true, 1000], [false, 3000]);
    expect(uncountedAt(sightBack(covered, 5000, 60_000), 60_000)).toBe('covered');
  });

  it('a card that was covered from the start says so', () => {
    const sight = sightOf([false, 100]);
    expect(uncountedAt(sight, 100 + overlooked + 1)).toBe('covered');
  });
});

/** The browser's reports, each some milliseconds after the one before. */
const looks = fc
  .array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 700 })), { minLength: 1, maxLength: 30 })
  .map((steps) =>
    steps.map(([visible], n) => [visible, steps.slice(0, n + 1).reduce((sum, [, passed]) => sum + passed, 0)] as const),
  );

it('counts only where the card was in sight for all of the time before, but for what is overlooked', () => {
  fc.assert(
    fc.property(looks, fc.integer({ min: 0, max: 2000 }), (told, passed) => {
      const last = told.at(-1)?.[1] ?? 0;
      const at = last + passed;
      if (uncountedAt(sightOf(...told), at) !== null) return;
      // No time out of sight that reaches into the time before the press is longer than what is overlooked.
      const stretches = told.flatMap(([visible, from], n) => {
        if (visible || told[n - 1]?.[0] === false) return [];
        const until = told.slice(n).find(([seen]) => seen)?.[1] ?? at;
        return until > at - settlesFor ? [until - from] : [];
      });
      expect(Math.max(0, ...stretches)).toBeLessThanOrEqual(overlooked);
      expect(told.some(([visible]) => visible)).toBe(true);
    }),
  );
});
