import Papa from 'papaparse';
import { beforeEach, describe, expect, it } from 'vitest';
import { tableWords } from '../../../components/exports/tableWords';
import { summarize } from '../../../lib/conversation/tally';
import { type CsvWords, clockLength, csvCells, csvColumns } from '../../../lib/exports/logTable';
import { csvBlob, csvName } from '../../../lib/exports/queries';
import { chooseDialect } from '../../../lib/exports/tableDialectActions';
import { type Dialect, dialects, harmless } from '../../../lib/exports/tableText';
import { awkward, empty, fill, mark, noon, reflection, stampAt, talk } from '../backup/log';
import { smallLog } from '../backup/small';

let words: CsvWords;
let headings: Record<string, string>;

async function table(dialect: Dialect = 'comma'): Promise<Record<string, string>[]> {
  const csv = await csvBlob(words, dialect);
  if (!csv.ok) throw new Error(csv.error);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await csv.value.arrayBuffer());
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  const delimiter = dialects[dialect].separator;
  return Papa.parse<Record<string, string>>(text.slice(1).trimEnd(), { header: true, newline: '\r\n', delimiter }).data;
}

beforeEach(async () => {
  words = tableWords();
  headings = words.headings;
  await empty();
});

describe('the practice log as CSV', () => {
  it('has a word for every column', () => {
    expect(Object.values(headings).filter((heading) => heading === '')).toEqual([]);
    expect(new Set(Object.values(headings)).size).toBe(csvColumns.length);
  });

  it('is one row a conversation that is over, oldest first, unknowns empty', async () => {
    await fill({
      ...smallLog(),
      conversations: [
        talk('c9', { startedAt: noon + 9, timeZone: 'Nowhere/Land', coverage: null, site: null, kind: null }),
        ...smallLog().conversations.slice(0, 1),
        talk('now', { status: 'live', endedAt: null, endReason: null, summary: null }),
      ],
    });
    const rows = await table();
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      [headings.date ?? '']: '2026-10-25',
      [headings.start ?? '']: '2026-10-25T13:00:00+01:00',
      [headings.minutes ?? '']: '30',
      [headings.with ?? '']: harmless(awkward),
      [headings.asked ?? '']: '2',
      [headings.told ?? '']: '1',
      [headings.first_tell ?? '']: '1.08',
      [headings.longest_run ?? '']: '1',
      [headings.longest_run_of ?? '']: 'Ask',
      'Kind of talk': 'One-on-one',
      'How logged': '',
      'How much was caught': 'Most',
      'Meeting service': 'Google Meet',
      'What set telling off': 'Silence',
      [headings.noticed ?? '']: harmless(awkward),
      [headings.thinking ?? '']: '4',
      [headings.flagged ?? '']: 'no',
      'Talk id': 'c1',
    });
    expect(rows[1]).toMatchObject({
      [headings.start ?? '']: '2026-10-25T12:00:00+00:00',
      [headings.with ?? '']: '',
      [headings.coverage ?? '']: '',
      [headings.flagged ?? '']: '',
    });
  });

  it('says how the plan went and what became of it; of version 1 that it was done', async () => {
    await fill({
      ...smallLog(),
      reflections: [
        reflection('c1', { planCame: 'no-moment', planAnswer: 'smaller' }),
        reflection('c2', { planAnswer: 'did-it' }),
      ],
    });
    const cells = (await table()).map((row) => ['plan_came', 'plan_next'].map((column) => row[headings[column] ?? '']));
    expect(cells).toEqual([
      ['It did not come', 'A smaller one'],
      ['It came, and I did it', ''],
    ]);
  });

  it('says how much of the beginning was not logged, and nothing where all of it was', async () => {
    await fill(smallLog());
    expect((await table()).map((row) => row[headings.unlogged ?? ''])).toEqual(['', '6']);
  });

  it('counts the pauses of each band, and says nothing where none was held', async () => {
    await fill(smallLog());
    const columns = ['pauses_under_3', 'pauses_3_to_8', 'pauses_over_8'];
    const cells = (await table()).map((row) => columns.map((column) => row[headings[column] ?? '']));
    expect(cells).toEqual([
      ['0', '1', '1'],
      ['', '', ''],
    ]);
  });

  it('guards against formulas, and changes nothing else', async () => {
    const formulas = ['=1+1', '+1', '-1', '@sum'];
    const broken = ['=HYPERLINK("http://x.example")\nx', '+x\ny', '@x\r\ny', '-\n1', '=\u2028'];
    const plain = [
      'a=1',
      '"quoted", comma',
      'two\r\nlines',
      '🧑‍🏫',
      '\u202Eمدير',
      '\u2028',
      "'apostrophe",
      'one - two',
    ];
    const aliases = [...formulas, ...broken, ...plain];
    await fill({
      people: aliases.map((alias, at) => ({ id: `p${at}`, stamp: stampAt(1), alias })),
      conversations: aliases.map((_, at) => talk(`c${at}`, { personId: `p${at}`, startedAt: noon + at })),
    });
    const written = (await table()).map((row) => row[headings.with ?? '']);
    expect(written).toEqual([...[...formulas, ...broken].map((text) => `'${text}`), ...plain]);
  });

  it('is written as the region has it, or as was chosen', async () => {
    await fill(smallLog());
    const cells = async (dialect: Dialect) => {
      const [row] = await table(dialect);
      return ['minutes', 'first_tell', 'with'].map((column) => row?.[headings[column] ?? '']);
    };
    expect(await cells('semicolon')).toEqual(['30', '1,08', harmless(awkward)]);
    expect(await cells('semicolon-point')).toEqual(['30', '1.08', harmless(awkward)]);
    await chooseDialect('semicolon');
    const chosen = async () => {
      const csv = await csvBlob(words, 'comma');
      return csv.ok && (await csv.value.text()).split(';').length > csvColumns.length;
    };
    expect(await chosen()).toBe(true);
    await chooseDialect(null);
    expect(await chosen()).toBe(false);
  });

  it('is in the order of the starts across pages, whatever the ids', async () => {
    const conversations = Array.from({ length: 450 }, (_, at) => talk(`c${(at * 7) % 450}`, { startedAt: noon + at }));
    await fill({ conversations });
    const ids = (await table()).map((row) => row[headings.conversation ?? '']);
    expect(ids).toEqual(conversations.map(({ id }) => id));
  });

  it('pages through a log larger than a page', async () => {
    await fill({ conversations: Array.from({ length: 450 }, (_, at) => talk(`c${at}`, { startedAt: noon })) });
    expect(new Set((await table()).map((row) => row[headings.conversation ?? ''])).size).toBe(450);
  });

  it('of an empty log has its headings alone', async () => {
    expect(await table()).toEqual([]);
  });

  it('writes numbers with a dot, and answers as words', () => {
    const summary = summarize([mark('m', 'c', noon + 1)], noon, noon + 95_000);
    const gaps = [{ id: 'g', stamp: '', conversationId: 'c', from: noon + 5000, minutes: 1 }];
    const full = reflection('c', {
      asMeant: false,
      noStepChosen: true,
      triggers: ['silence', 'seniority'],
      heat: 'busy',
      context: ['deadline', 'new-person'],
      ownTriggers: ['Mondays', 'Noise'],
      triggerOther: 'the rain',
      confidence: 4,
      longWhy: 'I was late.',
    });
    const cells = csvCells(
      { talk: talk('c', { summary, confidence: 2 }), person: undefined, reflection: full, gaps },
      words,
    );
    expect(cells).toMatchObject({
      minutes: 1.6,
      missed: 1,
      as_meant: 'no',
      no_step_chosen: 'yes',
      triggers: 'Silence; Seniority',
      first_tell: null,
      mode: null,
      heat: 'Busy',
      context: 'Deadline; New person',
      other_trigger: 'Mondays; Noise; the rain',
      confidence_before: 2,
      confidence_after: 4,
      long_why: 'I was late.',
      long_felt: null,
    });
    expect(Object.keys(cells).sort()).toEqual([...csvColumns].sort());
  });

  it('is called by its day where the coach is', () => {
    expect(csvName(Date.UTC(2026, 10, 22, 1), 'America/New_York')).toBe('coachside-log-2026-11-21.csv');
  });

  it('lengths go on past an hour', () => {
    expect([0, 59_999, 60_000, 3_725_000].map(clockLength)).toEqual(['0:00', '0:59', '1:00', '62:05']);
  });
});
