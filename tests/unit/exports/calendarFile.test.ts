import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inCalendar } from '../../../lib/commitments/dueDays';
import { calendarOf, type Planned } from '../../../lib/exports/calendarFile';

const changedAt = Date.UTC(2026, 10, 22, 9, 30, 5);
const agreed = (text: string, by: string | null, id = 'c1/their'): Planned => ({ id, text, by, changedAt });

const fileOf = async (...all: Planned[]): Promise<string> => (await calendarOf(all)?.text()) ?? '';

/** Whether no line is longer than 75 octets without its line break (RFC 5545, 3.1). */
const isFolded = (file: string): boolean => file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75);

/** The lines of a file as a calendar reads them: unfolded. */
const linesOf = (file: string): string[] => file.replace(/\r\n[ \t]/g, '').split('\r\n');

/** The text a calendar reads from a field. */
const read = (lines: readonly string[], field: string): string | undefined =>
  lines
    .find((line) => line.startsWith(`${field}:`))
    ?.slice(field.length + 1)
    .replace(/\\([\\;,n])/g, (_, one: string) => (one === 'n' ? '\n' : one));

/** A title cut at 200 characters. */
const cutAt200 = (text: string): string => (text.length <= 200 ? text : `${[...text].slice(0, 199).join('')}…`);

describe('a calendar file', () => {
  it('has an event of a whole day, ends its lines with CR LF, and says in UTC when it was made', async () => {
    const file = await fileOf(agreed('Call Ines', '2026-11-30'));
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = linesOf(file);
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
    expect(lines).toEqual(
      expect.arrayContaining([
        'VERSION:2.0',
        'UID:c1/their@coachside',
        'SUMMARY:Call Ines',
        'DTSTART;VALUE=DATE:20261130',
        'DTEND;VALUE=DATE:20261201',
        'TRANSP:TRANSPARENT',
      ]),
    );
    expect(lines.filter((line) => /^DTSTAMP:\d{8}T\d{6}Z$/.test(line))).toHaveLength(1);
  });

  it('keeps every text within its field, whatever is in it', async () => {
    const text = 'Zoë, "Z"; a\\b\\n\rEND:VEVENT\r\nBEGIN:VEVENT\u2028last\u0000\t=1+1 🧑‍🏫 שלום';
    const lines = linesOf(await fileOf(agreed(text, '2026-11-30')));
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(read(lines, 'DESCRIPTION')).toBe('Zoë, "Z"; a\\b\\n\nEND:VEVENT\nBEGIN:VEVENT\nlast  =1+1 🧑‍🏫 שלום');
    expect(read(lines, 'SUMMARY')).toBe('Zoë, "Z"; a\\b\\n END:VEVENT BEGIN:VEVENT last  =1+1 🧑‍🏫 שלום');
  });

  it('folds its lines at 75 octets in every script, as full as they can be', async () => {
    for (const letter of ['a', 'ü', 'ह', 'שׁ', '質', '🙂', '🧑‍🏫', 'ä€😀a']) {
      const file = await fileOf(agreed(letter.repeat(60), '2026-11-30'));
      expect(isFolded(file)).toBe(true);
      expect(read(linesOf(file), 'SUMMARY')).toBe(cutAt200(letter.repeat(60)));
    }
    const [summary] = (await fileOf(agreed('a'.repeat(100), '2026-11-30'))).match(/SUMMARY:a+/) ?? [];
    expect(summary).toHaveLength(75);
  });

  it('folds its lines, and cuts what is endless between characters', async () => {
    const file = await fileOf(agreed('🧑‍🏫'.repeat(100_000), '2026-11-30'));
    expect(isFolded(file)).toBe(true);
    expect(file).not.toMatch(/\p{Surrogate}/u);
    expect(read(linesOf(file), 'SUMMARY')?.endsWith('…')).toBe(true);
    expect(read(linesOf(file), 'DESCRIPTION')?.length).toBeGreaterThan(1000);
  });

  it('says when it was changed, and counts up with each change, so that it takes the place of the one before', async () => {
    const versionOf = async (at: number) => {
      const lines = linesOf(await fileOf({ ...agreed('Call Ines', '2026-11-30'), changedAt: at }));
      return { sequence: Number(read(lines, 'SEQUENCE')), changed: read(lines, 'LAST-MODIFIED') };
    };
    expect(await versionOf(changedAt)).toEqual({ sequence: 217_503_005, changed: '20261122T093005Z' });
    expect((await versionOf(changedAt + 1000)).sequence).toBe(217_503_006);
    expect(await versionOf(0)).toEqual({ sequence: 0, changed: undefined });
    expect(await versionOf(8e14)).toEqual({ sequence: 2 ** 31 - 1, changed: '99991231T000000Z' });
  });

  it('holds those that have a day, and is none where none has', async () => {
    const far = agreed('Far', '9998-12-31', 'b');
    const lines = linesOf(
      await fileOf(agreed('Never', null), far, agreed('Farther', '9999-12-31'), agreed('No', '2026-02-31')),
    );
    expect(lines.filter((line) => line.startsWith('UID:'))).toEqual(['UID:b@coachside']);
    expect(lines).toContain('DTEND;VALUE=DATE:99990101');
    expect(calendarOf([agreed('Never', null), agreed('No', '2026-02-31')])).toBeUndefined();
    expect(['2026-02-28', '9999-01-01', '10000-01-01', '0999-01-01', '2026-02-31', null].map(inCalendar)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('holds every text and every day whole, wherever it is made', async () => {
    const zones = ['UTC', 'Pacific/Kiritimati', 'Pacific/Apia', 'America/St_Johns'];
    const awkward = fc.constantFrom(
      '\n',
      '\r\n',
      ' ',
      '\\',
      ';',
      ',',
      '"',
      ':',
      '\u2028',
      '\u2029',
      '\u0007',
      'END:VEVENT',
      'ü',
      '🧑‍🏫',
      'ש',
    );
    const text = fc
      .array(fc.oneof(awkward, fc.string({ unit: 'grapheme' })), { maxLength: 40 })
      .map((all) => `x${all.join('')}x`);
    const days = fc.oneof(
      fc.constantFrom('1000-01-01', '1999-12-31', '2011-12-30', '2024-02-29', '2026-12-31', '9998-12-31'),
      fc
        .date({ min: new Date('1000-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
        .map((at) => at.toISOString().slice(0, 10)),
    );
    const here = process.env.TZ;
    try {
      await fc.assert(
        fc.asyncProperty(text, days, fc.constantFrom(...zones), async (words, by, zone) => {
          process.env.TZ = zone;
          const file = await fileOf(agreed(words, by));
          expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
          expect(isFolded(file)).toBe(true);
          const lines = linesOf(file);
          expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
          const whole = words
            .trim()
            .replace(/\r\n?|[\u2028\u2029]/g, '\n')
            .replace(/(?!\n)\p{Cc}/gu, ' ');
          if (whole.length <= 200) expect(read(lines, 'SUMMARY')).toBe(whole.replaceAll('\n', ' '));
          if (whole.includes('\n')) expect(read(lines, 'DESCRIPTION')).toBe(whole);
          const next = new Date(Date.parse(by) + 86_400_000).toISOString().slice(0, 10);
          expect(lines).toContain(`DTSTART;VALUE=DATE:${by.replaceAll('-', '')}`);
          expect(lines).toContain(`DTEND;VALUE=DATE:${next.replaceAll('-', '')}`);
        }),
      );
    } finally {
      if (here === undefined) delete process.env.TZ;
      else process.env.TZ = here;
    }
  });
});
