import { describe, expect, it } from 'vitest';
import { zonedTime } from '../../../lib/exports/isoTime';

describe('a moment as it was on the wall', () => {
  it.each([
    [Date.UTC(2026, 9, 25, 0, 30), 'Europe/Berlin', '2026-10-25T02:30:00+02:00'],
    [Date.UTC(2026, 9, 25, 1, 30), 'Europe/Berlin', '2026-10-25T02:30:00+01:00'],
    [Date.UTC(2026, 0, 1, 0, 0, 0, 999), 'America/St_Johns', '2025-12-31T20:30:00-03:30'],
    [Date.UTC(2026, 5, 1), 'Asia/Kathmandu', '2026-06-01T05:45:00+05:45'],
    [Date.UTC(2026, 5, 1, 4), 'UTC', '2026-06-01T04:00:00+00:00'],
  ])('%d in %s', (at, zone, written) => {
    expect(zonedTime(at, zone)).toBe(written);
    expect(Date.parse(written)).toBe(Math.floor(at / 1000) * 1000);
  });
});
