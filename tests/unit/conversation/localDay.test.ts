import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { latestMoment, localDay } from '../../../lib/conversation/localDay';

const utc = (text: string) => Date.parse(text);

/** A browser with unusual day formats, as some languages had: month first, own digits, no four-digit year. */
class Otherwise extends Intl.DateTimeFormat {
  override format(at?: Date | number): string {
    const [year, month, day] = new Date(at ?? 0).toISOString().slice(0, 10).split('-');
    return `${month}/${day}/${year}`;
  }
  override formatToParts(at?: Date | number): Intl.DateTimeFormatPart[] {
    const parts = super.formatToParts(at);
    // An added era, reversed parts and no leading zeros: a browser may return more than was requested, and less.
    const bare = parts.map((part) => ({ ...part, value: part.value.replace(/^0+(?=\d)/, '') }));
    return [{ type: 'era', value: 'AD' }, { type: 'literal', value: ' ' }, ...bare.reverse()];
  }
}

afterEach(() => vi.unstubAllGlobals());

describe('localDay', () => {
  it('is the same on a browser that writes days in another order', () => {
    vi.stubGlobal('Intl', { ...Intl, DateTimeFormat: Otherwise });
    expect(localDay(utc('2026-03-05T23:30:00Z'), 'Europe/Berlin')).toBe('2026-03-06');
    expect(localDay(utc('2026-11-30T12:00:00Z'), 'Nowhere')).toBe('2026-11-30');
  });

  it('has a year of four digits up to the last moment that a row may hold, in every zone', () => {
    expect(localDay(latestMoment, 'Pacific/Kiritimati')).toBe('9999-12-31');
    expect(localDay(0, 'America/Los_Angeles')).toBe('1969-12-31');
  });

  it.each([
    ['2026-01-15T12:00:00Z', 'UTC', '2026-01-15'],
    ['2026-01-15T23:59:59.999Z', 'UTC', '2026-01-15'],
    ['2026-01-15T23:30:00Z', 'Europe/Berlin', '2026-01-16'],
    ['2026-01-15T02:00:00Z', 'America/New_York', '2026-01-14'],
    ['2026-01-15T10:30:00Z', 'Pacific/Kiritimati', '2026-01-16'],
    ['2026-01-15T09:59:00Z', 'Pacific/Pago_Pago', '2026-01-14'],
    ['2026-01-15T18:20:00Z', 'Asia/Kathmandu', '2026-01-16'],
    ['2028-02-29T12:00:00Z', 'Europe/Paris', '2028-02-29'],
  ])('of %s in %s is %s', (at, zone, day) => {
    expect(localDay(utc(at), zone)).toBe(day);
  });

  it.each([
    ['an hour that is not there', 'Europe/Berlin', '2026-03-29T00:59:59Z', '2026-03-29T01:00:00Z', '2026-03-29'],
    ['an hour that comes twice', 'Europe/Berlin', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-10-25'],
    ['a clock change at midnight', 'Africa/Cairo', '2026-04-23T22:00:00Z', '2026-04-23T23:00:00Z', '2026-04-24'],
  ])('stays one day over %s', (_, zone, before, after, day) => {
    expect([localDay(utc(before), zone), localDay(utc(after), zone)]).toEqual([day, day]);
  });

  it('reaches all 25 hours of a long day and all 23 of a short one', () => {
    const hours = (from: string, day: string) =>
      Array.from({ length: 50 }, (_, hour) => localDay(utc(from) + hour * 3_600_000, 'Europe/Berlin')).filter(
        (found) => found === day,
      ).length;
    expect(hours('2026-10-24T00:00:00Z', '2026-10-25')).toBe(25);
    expect(hours('2026-03-28T00:00:00Z', '2026-03-29')).toBe(23);
  });

  it.each(['', 'Nowhere/At_All', 'not a zone', 'Europe/Berlin; DROP'])('counts the unknown zone %j as UTC', (zone) => {
    expect(localDay(utc('2026-01-15T23:30:00Z'), zone)).toBe('2026-01-15');
  });

  it('is always a day as stored, and never more than one from UTC', () => {
    const moment = fc.integer({ min: 0, max: utc('2100-01-01T00:00:00Z') });
    const zone = fc.constantFrom('UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'Australia/Lord_Howe', 'Pacific/Apia');
    fc.assert(
      fc.property(moment, zone, (at, place) => {
        const day = localDay(at, place);
        expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(Math.abs(utc(`${day}T00:00:00Z`) - utc(`${localDay(at, 'UTC')}T00:00:00Z`))).toBeLessThanOrEqual(
          86_400_000,
        );
      }),
    );
  });
});
