import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isStale,
  jump,
  lookEvery,
  type SignsOfLife,
  staleAfter,
  staleAfterWithTab,
} from '../../../lib/conversation/staleTalk';
import { lawRuns } from '../../setup/lawRuns';

const start = 1_700_000_000_000;
const minute = 60_000;
const hour = 60 * minute;
const signs = (some: Partial<SignsOfLife> = {}): SignsOfLife => ({
  startedAt: start,
  lastMarkAt: null,
  lastSeenAt: null,
  confirmedAt: null,
  askedAt: null,
  lookedAt: null,
  runSince: start - hour,
  tabAlive: false,
  ...some,
});

describe('isStale', () => {
  it('asks after 90 minutes without a press, not at them', () => {
    expect(staleAfter).toBe(90 * minute);
    expect(isStale(signs(), start + staleAfter)).toBe(false);
    expect(isStale(signs(), start + staleAfter + 1)).toBe(true);
  });

  it.each(['lastMarkAt', 'confirmedAt'] as const)('counts %s as a press', (sign) => {
    const at = start + 5 * staleAfter;
    expect(isStale(signs({ [sign]: at }), at + staleAfter)).toBe(false);
    expect(isStale(signs({ [sign]: at }), at + staleAfter + 1)).toBe(true);
  });

  it('counts no panel that stands open as a press', () => {
    const now = start + staleAfter + 1;
    expect(isStale(signs({ lastSeenAt: now, lookedAt: now }), now)).toBe(true);
  });

  it('lets an open meeting be silent for longer than a talk, not for a night, with a panel open or without', () => {
    const now = start + staleAfterWithTab;
    const seen = { tabAlive: true, lastSeenAt: now, lookedAt: now };
    expect(isStale(signs(seen), now)).toBe(false);
    expect(isStale(signs(seen), now + 1)).toBe(true);
    expect(isStale(signs({ tabAlive: true }), now + 1)).toBe(true);
  });

  it.each([false, true])('asks where the clock jumped by ten minutes between two looks, tab open: %s', (tabAlive) => {
    const lookedAt = start + 20 * minute;
    const seen = { tabAlive, lookedAt, lastSeenAt: lookedAt, lastMarkAt: lookedAt };
    expect(isStale(signs(seen), lookedAt + lookEvery + jump)).toBe(false);
    expect(isStale(signs(seen), lookedAt + lookEvery + jump + 1)).toBe(true);
  });

  it('asks after a jump though a shortcut was pressed since', () => {
    const lookedAt = start + minute;
    const now = lookedAt + 12 * hour;
    expect(isStale(signs({ tabAlive: true, lookedAt, lastMarkAt: now - 1 }), now)).toBe(true);
  });

  it('asks where the browser was started anew since, ten minutes on, the tab open again', () => {
    const runSince = start + 30 * minute;
    const last = start + 25 * minute;
    const restarted = { tabAlive: true, runSince, lastSeenAt: last };
    expect(isStale(signs(restarted), last + jump)).toBe(false);
    expect(isStale(signs(restarted), last + jump + 1)).toBe(true);
    expect(isStale(signs({ ...restarted, lastMarkAt: runSince + 1 }), last + jump + 1)).toBe(false);
  });

  it('asks until it is answered, whatever was pressed', () => {
    const askedAt = start + hour;
    const asked = { tabAlive: true, askedAt, lastMarkAt: askedAt + 1, lastSeenAt: askedAt + 2 };
    expect(isStale(signs(asked), askedAt + minute)).toBe(true);
    expect(isStale(signs({ ...asked, confirmedAt: askedAt + 3 }), askedAt + minute)).toBe(false);
  });

  it('lets an answer be one, however long it took', () => {
    const confirmedAt = start + 13 * hour;
    const answered = { tabAlive: true, lookedAt: start + hour, lastSeenAt: start + hour, askedAt: start + 12 * hour };
    expect(isStale(signs({ ...answered, confirmedAt }), confirmedAt + minute)).toBe(false);
  });

  const moment = fc.option(
    fc.nat(1e9).map((later) => start + later),
    { nil: null },
  );
  const any = fc.record({
    startedAt: fc.constant(start),
    lastMarkAt: moment,
    lastSeenAt: moment,
    confirmedAt: moment,
    askedAt: fc.constant(null),
    lookedAt: moment,
    runSince: fc.nat(1e9).map((later) => start + later),
    tabAlive: fc.boolean(),
  });
  const numRuns = lawRuns(1000, 100_000);

  it('never asks anew after the clock was set back', () => {
    const before = (all: SignsOfLife, back: number) =>
      Math.min(all.startedAt, all.lookedAt ?? Number.POSITIVE_INFINITY) - back;
    fc.assert(
      fc.property(any, fc.nat(1e12), (all, back) => {
        expect(isStale(all, before(all, back))).toBe(false);
      }),
      { numRuns },
    );
  });

  it('asks no later for a tab that is gone, nor of one that an answer did not follow', () => {
    fc.assert(
      fc.property(any, fc.nat(2e9), (all, later) => {
        const now = start + later;
        if (isStale({ ...all, tabAlive: true }, now)) expect(isStale({ ...all, tabAlive: false }, now)).toBe(true);
        const asked = { ...all, askedAt: Math.max(all.confirmedAt ?? 0, start) + 1 };
        expect(isStale(asked, now)).toBe(true);
      }),
      { numRuns },
    );
  });

  it('never lets a night pass: whatever was seen, silence of more than four hours is asked about', () => {
    fc.assert(
      fc.property(any, fc.nat(1e9), (all, more) => {
        const pressed = Math.max(start, all.lastMarkAt ?? 0, all.confirmedAt ?? 0);
        expect(isStale(all, pressed + staleAfterWithTab + 1 + more)).toBe(true);
      }),
      { numRuns },
    );
  });

  it('asks no more right after an answer', () => {
    fc.assert(
      fc.property(any, fc.nat(1e9), (all, later) => {
        const now = start + 2e9 + later;
        expect(isStale({ ...all, askedAt: now - 1, confirmedAt: now }, now)).toBe(false);
      }),
      { numRuns },
    );
  });
});
