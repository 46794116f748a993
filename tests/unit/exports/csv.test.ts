import Papa from 'papaparse';
import { beforeEach, describe, expect, it } from 'vitest';
import { csvWords } from '../../../entrypoints/log/csvWords';
import { askTellId } from '../../../lib/conversation/keyset';
import { modesId } from '../../../lib/conversation/sets';
import { summarize } from '../../../lib/conversation/tally';
import type { Conversation } from '../../../lib/conversation/types';
import { type CsvWords, clockLength, csvCells, csvColumns } from '../../../lib/exports/csv';
import { zonedTime } from '../../../lib/exports/moment';
import { csvBlob, csvName } from '../../../lib/exports/queries';
import type { Reflection } from '../../../lib/reflection/types';
import { awkward, empty, fill, hats, keySet, mark, noon, reflection, stampAt, talk } from '../backup/log';
import { smallLog } from '../backup/small';

let words: CsvWords;
let headings: Record<string, string>;

async function table(): Promise<Record<string, string>[]> {
  const csv = await csvBlob(words);
  if (!csv.ok) throw new Error(csv.error);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await csv.value.arrayBuffer());
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  return Papa.parse<Record<string, string>>(text.slice(1).trimEnd(), { header: true, newline: '\r\n' }).data;
}

beforeEach(async () => {
  words = csvWords();
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
      [headings.with ?? '']: awkward,
      [headings.asked ?? '']: '2',
      [headings.told ?? '']: '1',
      [headings.first_tell ?? '']: '1:05',
      [headings.longest_run ?? '']: '1',
      [headings.longest_run_of ?? '']: 'Ask',
      'Kind of talk': 'One-on-one',
      'How logged': '',
      'How much was caught': 'Most',
      'Meeting service': 'Google Meet',
      'What set telling off': 'Silence',
      [headings.noticed ?? '']: awkward,
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
    const formulas = ['=1+1', '+1', '-1', '@sum', '\t=1', '\r=1'];
    const broken = ['=HYPERLINK("http://x.example")\nx', '+x\ny', '@x\r\ny', '-\n1', '\n=1', '\r\n=1', '=\u2028'];
    const plain = ['a=1', '"quoted", comma', 'two\r\nlines', '🧑‍🏫', '\u202Eمدير', '\u2028', "'apostrophe", 'a\n=1'];
    const aliases = [...formulas, ...broken, ...plain];
    await fill({
      people: aliases.map((alias, at) => ({ id: `p${at}`, stamp: stampAt(1), alias })),
      conversations: aliases.map((_, at) => talk(`c${at}`, { personId: `p${at}`, startedAt: noon + at })),
    });
    const written = (await table()).map((row) => row[headings.with ?? '']);
    expect(written).toEqual([...[...formulas, ...broken].map((text) => `'${text}`), ...plain]);
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

  it('keeps figures of another meaning out of the columns of ask and tell', () => {
    const worn = { ...hats, keySetId: modesId };
    const marks = [mark('a', 'c', noon + 1000, 'coach'), mark('b', 'c', noon + 61_000, 'tell')];
    const summary = summarize([...marks, mark('d', 'c', noon + 2000, 'open')], noon, noon + 120_000, worn);
    const keys = ['ask', 'tell'].map((id) => {
      return {
        id,
        letter: id.slice(0, 1),
        kind: 'count' as const,
        name: id,
        definition: id,
        example: '',
        nonExample: '',
      };
    });
    const mine = ['own', keySet('own', { means: askTellId, keys })] as const;
    const other = ['other', keySet('other', { means: askTellId })] as const;
    const of = (more: Partial<Conversation>, sets = new Map([mine, other])) =>
      csvCells(
        { talk: talk('c', { summary, ...more }), person: undefined, reflection: undefined, gaps: [], sets },
        words,
      );
    expect(of(worn)).toMatchObject({
      ...{ asked: null, told: null, first_tell: null, keys: 'Four hats' },
      key_counts: 'Coach 1; Tell 1; Open question 1',
      mode_times: 'Coach 1:00; Tell 0:59',
    });
    expect(of({ keySetId: 'own' })).toMatchObject({ asked: 0, told: 1, keys: keySet('own').name });
    expect(of({ keySetId: 'other' })).toMatchObject({ asked: null, told: null });
    expect(of({ keySetId: 'own' }, new Map())).toMatchObject({ asked: null, told: null, keys: 'own' });
    expect(of({})).toMatchObject({ asked: 0, told: 1, keys: 'Ask and tell', key_counts: null });
    expect(of({ capture: 'recalled' })).toMatchObject({ asked: null, longest_run: null, mode_times: null });
  });

  it('says every choice as the screen does', () => {
    const of = (more: Partial<Conversation>, row: Partial<Reflection> = {}) =>
      csvCells({ talk: talk('c', more), person: undefined, reflection: reflection('c', row), gaps: [] }, words);
    expect(of({ kind: 'two-minds', coverage: 'few', capture: 'sample' }, { mode: 'mentor' })).toMatchObject({
      kind: 'In two minds',
      coverage: 'A few',
      capture: 'ten-minute sample',
      mode: 'Mentoring',
    });
    expect(of({ capture: 'recalled', site: 'from-later' })).toMatchObject({
      capture: 'entered afterwards',
      site: 'from-later',
      mode: null,
    });
    expect(headings.mode).toBe('Hat');
  });

  it('is called by its day where the coach is', () => {
    expect(csvName(Date.UTC(2026, 10, 22, 1), 'America/New_York')).toBe('coachside-log-2026-11-21.csv');
  });
});

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

  it('lengths go on past an hour', () => {
    expect([0, 59_999, 60_000, 3_725_000].map(clockLength)).toEqual(['0:00', '0:59', '1:00', '62:05']);
  });
});
