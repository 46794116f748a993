import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJustAdded, waitingSince } from '../../../lib/reflection/waitingSince';

const noon = Date.parse('2026-01-15T12:00:00Z');
const day = 86_400_000;
const idAt = (at: number) => {
  const hex = at.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
};
const talk = (id: string, capture: 'live' | 'recalled' = 'recalled') => ({
  ...{ id, capture, startedAt: noon, endedAt: noon + 60_000 },
});

describe('a reflection waits', () => {
  it('since a talk ended, where it was held here', () => {
    expect(waitingSince(talk(idAt(noon), 'live'), noon + day)).toBe(noon + 60_000);
    expect(isJustAdded(talk(idAt(noon), 'live'), noon + 60_000)).toBe(false);
  });

  it('since a talk was added, where it was entered from memory', () => {
    const added = talk(idAt(noon + 8 * day));
    expect(waitingSince(added, noon + 9 * day)).toBe(noon + 8 * day);
    expect([isJustAdded(added, noon + 8 * day + 1), isJustAdded(added, noon + 9 * day)]).toEqual([true, false]);
  });

  it('since no moment before its end nor after now, whatever its id', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.uuid(), fc.nat(4e12).map(idAt)), (id) => {
        const since = waitingSince(talk(id), noon + day);
        expect(since).toBeGreaterThanOrEqual(noon + 60_000);
        expect(since).toBeLessThanOrEqual(noon + day);
      }),
    );
  });
});
