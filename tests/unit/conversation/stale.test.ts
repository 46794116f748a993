import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStale, type SignsOfLife, staleAfter, staleAfterWithTab } from '../../../lib/conversation/stale';

const start = 1_700_000_000_000;
const signs = (some: Partial<SignsOfLife> = {}): SignsOfLife => ({
  startedAt: start,
  lastMarkAt: null,
  lastSeenAt: null,
  confirmedAt: null,
  tabAlive: false,
  ...some,
});

describe('isStale', () => {
  it('asks after half an hour without a sign, not at it', () => {
    expect(isStale(signs(), start + staleAfter)).toBe(false);
    expect(isStale(signs(), start + staleAfter + 1)).toBe(true);
  });

  it.each(['lastMarkAt', 'lastSeenAt', 'confirmedAt'] as const)('counts %s as a sign', (sign) => {
    const at = start + 5 * staleAfter;
    expect(isStale(signs({ [sign]: at }), at + staleAfter)).toBe(false);
    expect(isStale(signs({ [sign]: at }), at + staleAfter + 1)).toBe(true);
  });

  it('lets an open meeting be silent for longer than a talk, not for a night', () => {
    expect(isStale(signs({ tabAlive: true }), start + staleAfterWithTab)).toBe(false);
    expect(isStale(signs({ tabAlive: true }), start + staleAfterWithTab + 1)).toBe(true);
  });

  it('never asks after the clock was set back', () => {
    fc.assert(
      fc.property(fc.nat(1e12), fc.option(fc.nat(1e9), { nil: null }), (back, mark) => {
        expect(isStale(signs({ lastMarkAt: mark === null ? null : start + mark }), start - back)).toBe(false);
      }),
    );
  });

  it('asks no sooner for one sign more', () => {
    fc.assert(
      fc.property(fc.nat(1e8), fc.nat(1e8), (later, sign) => {
        const now = start + later;
        const more = isStale(signs({ lastSeenAt: start + sign }), now);
        expect(more && !isStale(signs(), now)).toBe(false);
      }),
    );
  });
});
