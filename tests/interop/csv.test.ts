// The practice log's table as LibreOffice reads it, cell by cell. Excel and Numbers are not tested.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { tableWords } from '../../components/exports/tableWords';
import { summarize } from '../../lib/conversation/tally';
import { type CsvTalk, csvCells, csvColumns } from '../../lib/exports/logTable';
import { csvBlob } from '../../lib/exports/queries';
import { type Cell, type Dialect, dialects, harmless } from '../../lib/exports/tableText';
import { empty, fill, mark, noon, reflection, talk } from '../unit/backup/log';
import { type Options, opened, type Read } from './office';

/** Texts that a spreadsheet could mistake for something else, and that must not change. */
const texts = [
  "x;=cmd|' /C calc'!A0;y",
  '＝1+1',
  'a\t=1+1',
  '=HYPERLINK("http://127.0.0.1/";"open")',
  '@SUM(1)',
  '-1',
  'first\r\n=1+1\r\n- last',
  'one, two; "three" | four: five - six',
  '12.5',
  '12,5',
  '7:05',
  '3/4',
  '1.2.',
  '007',
  'हिन्दी שלום Zoë 🧑‍🏫',
  ' spaces  inside ',
];

const rows: CsvTalk[] = texts.map((text, at) => {
  const marks = [mark(`m${at}`, `c${at}`, noon + 65_000, 'tell'), mark(`n${at}`, `c${at}`, noon + 70_000)];
  return {
    talk: talk(`c${at}`, {
      ...{ startedAt: noon + at, personId: `p${at}`, localDay: '2026-10-25' },
      summary: summarize(marks, noon, noon + 750_000),
    }),
    person: { id: `p${at}`, stamp: '', alias: text },
    reflection: reflection(`c${at}`, { noticed: text, theirStepBy: '2026-11-30', confidence: 4 }),
    gaps: [],
  };
});

/** How a cell must be read: its text as it was made harmless, numbers as numbers, days as days. */
function meant(cell: Cell): Read {
  if (cell === null || cell === '') return { kind: 'empty' };
  if (typeof cell === 'number') return { kind: 'number', value: cell };
  if (/^\d{4}-\d\d-\d\d$/.test(cell)) return { kind: 'date', text: cell };
  return { kind: 'text', text: harmless(cell).replaceAll('\r\n', '\n') };
}

beforeEach(async () => {
  await empty();
  await fill({
    conversations: rows.map((row) => row.talk),
    people: rows.flatMap(({ person }) => person ?? []),
    reflections: rows.flatMap((row) => row.reflection ?? []),
  });
});

async function tableIn(dialect: Dialect): Promise<string> {
  const csv = await csvBlob(tableWords(), dialect);
  if (!csv.ok) throw new Error(csv.error);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await csv.value.arrayBuffer());
}

async function read(tables: readonly string[], options: Options): Promise<Read[][][]> {
  const folder = mkdtempSync(join(tmpdir(), 'coachside-interop-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return opened(folder, tables, options);
}

const formulasIn = (table: readonly (readonly Read[])[]): Read[] =>
  table.flat().filter(({ kind }) => kind === 'formula');

describe('the table in LibreOffice', () => {
  // The last has the separators that the import dialog selects by default.
  it.each<[locale: string, dialect: Dialect, separators: string]>([
    ['en-US', 'comma', ','],
    ['de-DE', 'semicolon', ';'],
    ['de-CH', 'semicolon-point', ';'],
    ['en-US', 'comma', ',;\t'],
    ['de-DE', 'semicolon', ',;\t'],
  ])(
    'in %s, written as %s and separated at %j, is what was written, cell by cell',
    async (locale, dialect, separators) => {
      const words = tableWords();
      const [table] = await read([await tableIn(dialect)], { locale, separators });
      const [head, ...body] = (table ?? []).map((row) => row.slice(0, csvColumns.length));
      expect(head).toEqual(csvColumns.map((column) => ({ kind: 'text', text: words.headings[column] })));
      const expected = rows.map((row) => {
        const cells = csvCells(row, words);
        return csvColumns.map((column) => meant(cells[column]));
      });
      for (const [at, cells] of expected.entries()) expect([texts[at], body[at]]).toEqual([texts[at], cells]);
      expect(body.flat().filter(({ kind }) => kind === 'number').length).toBeGreaterThan(5 * texts.length);
      expect(body).toHaveLength(texts.length);
    },
  );

  it.each([',', ';', '\t', '|', ':', ' ', ',;\t|: '])(
    'has no formula in it where it is separated at %j',
    async (separators) => {
      const tables = await Promise.all((Object.keys(dialects) as Dialect[]).map(tableIn));
      expect((await read(tables, { locale: 'de-DE', separators })).map(formulasIn)).toEqual([[], [], []]);
    },
  );

  it('sees the formulas of an older table, and its one column and hours', async () => {
    const older = readFileSync('tests/fixtures/cases/semicolon.csv', 'utf8');
    const [tables, times] = await read([older, '12.5.;7:05\r\n'], { locale: 'de-DE', separators: ';' });
    expect(formulasIn(tables ?? [])).toContainEqual({ kind: 'formula', text: 'of:=1+1' });
    expect(times?.[0]?.map(({ kind }) => kind)).toEqual(['date', 'time']);
  });
});
