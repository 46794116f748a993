import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type Dialect, dialectOf, dialects, harmless, tableText } from '../../../lib/exports/tableText';
import { english } from '../../setup/englishWords';

const separators = [',', ';', '\t', '|', ':', ' '];
const all = Object.keys(dialects) as Dialect[];

/** The cells a reader with this separator finds, both if it handles quotes and if it does not. */
function cellsOf(text: string, separator: string): string[] {
  const { data } = Papa.parse<string[]>(text, { delimiter: separator, newline: '\r\n' });
  const plain = text.split(/\r\n|\r|\n|\u2028|\u2029/).flatMap((line) => line.split(separator));
  return [...data.flat(), ...plain];
}

const sign = '[=+\\-@＝＋－＠]';
/** A reader may strip spaces and quotes before the sign. If spaces separate, a sign alone is a dash. */
const formula = (separator: string) =>
  separator === ' ' ? new RegExp(`^["\\p{Cf}]*${sign}.`, 'su') : new RegExp(`^[\\p{Zs}\\p{Cf}"]*${sign}`, 'u');

/** The cells that some spreadsheet could take for formulas, each with its separator. */
const formulasIn = (text: string): string[] =>
  separators.flatMap((separator) =>
    cellsOf(text, separator)
      .filter((cell) => formula(separator).test(cell))
      .map((cell) => `${separator} ${cell}`),
  );

it('guards what the page says it does, and not what it says may be changed', () => {
  const said = english('take_csv_guard').split('. ');
  const guarded = ['=A1', '3/4', '12.5'];
  expect(guarded.map((text) => [said[0]?.includes(text), harmless(text)])).toEqual(
    guarded.map((text) => [true, `'${text}`]),
  );
  expect([said[1]?.includes('“May 5”'), harmless('May 5')]).toEqual([true, 'May 5']);
});

describe('how a table is separated', () => {
  it.each([
    ['en', 'comma'],
    ['en-GB', 'comma'],
    ['ja', 'comma'],
    ['es-MX', 'comma'],
    ['de', 'semicolon'],
    ['de-AT', 'semicolon'],
    ['fr-CA', 'semicolon'],
    ['pt-BR', 'semicolon'],
    ['ru', 'semicolon'],
    ['de-CH', 'semicolon-point'],
    ['it-CH', 'semicolon-point'],
    ['de-LI', 'semicolon-point'],
    ['ar-EG', 'comma'],
    ['', 'comma'],
    ['no language', 'comma'],
  ])('where %j is spoken: %s', (language, dialect) => {
    expect(dialectOf(language)).toBe(dialect);
  });

  it('is told in every line, and numbers have the fraction of the region', () => {
    const row = ['2026-11-22', 12.5, 'a', null, 3];
    expect(all.map((dialect) => tableText([row], dialect))).toEqual([
      '2026-11-22,12.5,a,,3\r\n',
      '2026-11-22;"12,5";a;;3\r\n',
      '2026-11-22;12.5;a;;3\r\n',
    ]);
  });
});

describe('a text in a table', () => {
  it.each([
    ["x;=cmd|' /C calc'!A0;y", "x;'=cmd|' /C calc'!A0;y"],
    ['＝1+1', "'＝1+1"],
    ['a\t=1+1', "a\t'=1+1"],
    ['a\n=1', "a\n'=1"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['one, - "-2"', 'one, \'- "\'-2"'],
    ['x; \u200B"＠y', 'x; \u200B"\'＠y'],
    ['write to me@there +49', "write to me@there '+49"],
    ['a - b', 'a - b'],
    ['a-b, c=d', 'a-b, c=d'],
    [':-)', ":'-)"],
    ['12.5', "'12.5"],
    ['7:05', "'7:05"],
    ['3/4', "'3/4"],
    ['007', "'007"],
    ['1E5', "'1E5"],
    ['(5)', "'(5)"],
    ['12', '12'],
    ['2026-11-22', '2026-11-22'],
    ['1 on 1', '1 on 1'],
    ['', ''],
  ])('%j is written as %j', (text, written) => {
    expect(harmless(text)).toBe(written);
  });

  it('begins no formula where an older table did', () => {
    const older = readFileSync('tests/fixtures/cases/semicolon.csv', 'utf8');
    expect(formulasIn(older)).toEqual(expect.arrayContaining(['; =1+1', '; =HYPERLINK(""http://127.0.0.1/""&A1']));
    const rows = Papa.parse<string[]>(older.trim(), { delimiter: ',' }).data;
    for (const dialect of all) expect(formulasIn(tableText(rows, dialect))).toEqual([]);
  });

  it('begins none whatever is in it, wherever it is separated', () => {
    const signs = fc.constantFrom(...'=+-@＝＋－＠');
    const between = fc.constantFrom(
      ...separators,
      ' ',
      '"',
      '""',
      "'",
      '\r\n',
      '\n',
      '\r',
      '\u2028',
      '\u00A0',
      '\u200B',
    );
    const text = fc
      .array(fc.oneof(signs, between, fc.constantFrom('x', '1', 'cmd'), fc.string({ unit: 'grapheme' })), {
        maxLength: 12,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), fc.constantFrom(...all), (row, dialect) => {
        const table = tableText([['2026-11-22', 12.5, ...row, 'end']], dialect);
        expect(formulasIn(table)).toEqual([]);
        const delimiter = dialects[dialect].separator;
        const [read] = Papa.parse<string[]>(table, { delimiter, newline: '\r\n' }).data;
        expect(read?.slice(2, -1)).toEqual(row.map(harmless));
      }),
    );
  });

  it('takes time by its length alone', () => {
    for (const run of [' ', '"', '=', ' =', ';"', '\u200B'])
      expect(harmless(run.repeat(200_000)).length).toBeGreaterThan(0);
  });
});
