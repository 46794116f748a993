import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stageBackup, takeOver } from '../../../lib/backup/actions/restoreBackup';
import { db } from '../../../lib/database/database';
import type { RowOf } from '../../../lib/database/tables';
import { blobOf, faultIn, fileOf } from './file';
import { about, dump, fill, mark, noon, stampAt, talk } from './log';
import { smallLog } from './small';

const frozen = readFileSync('tests/fixtures/backups/v1.jsonl', 'utf8');
const lines = frozen.trimEnd().split('\n');
let before: unknown;

// Whole files are read many times.
vi.setConfig({ testTimeout: 60_000 });

// A log exists before each file, and must be the same afterwards, whatever the file is like.
beforeEach(async () => {
  await fill(smallLog());
  before = await dump();
});
afterEach(async () => {
  expect(await dump()).toEqual(before);
  expect(await takeOver('none', noon, about)).toEqual({ ok: false, error: { kind: 'nothing-staged' } });
});

const changed = (number: number, change: (line: string) => string): string =>
  lines.map((line, at) => (at === number - 1 ? change(line) : line)).join('\n');

describe('a file that is', () => {
  it.each([
    ['empty', '', { kind: 'empty' }],
    ['of another program', '{"type":"table","version":3}\n{}\n', { kind: 'not-ours' }],
    ['a text', 'Dear diary,\ntoday I asked.\n', { kind: 'not-ours' }],
    ['one endless line', 'a'.repeat(20_000), { kind: 'not-ours' }],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), { kind: 'not-text', line: 1 }],
    ['UTF-16', Buffer.from(`\uFEFF${lines[0]}\n`, 'utf16le'), { kind: 'not-text', line: 1 }],
    ['newer', changed(1, (line) => line.replace('"version":1', '"version":3')), { kind: 'newer', version: 3 }],
    [
      'older than the first',
      changed(1, (line) => line.replace('"version":1', '"version":0')),
      wrong(1, null, 'version'),
    ],
  ])('%s is named', async (_, content, fault) => {
    expect(await faultIn(content)).toEqual(fault);
  });

  it('taken away while it is read is named', async () => {
    const gone = { size: 10, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) };
    expect(await stageBackup(gone as unknown as Blob, noon)).toEqual({ ok: false, error: { kind: 'unreadable' } });
  });

  it('not text in its middle is named with the line', async () => {
    const bytes = Buffer.from(frozen);
    bytes[frozen.slice(0, frozen.indexOf('"marks"')).length] = 0xff;
    expect(await faultIn(bytes)).toMatchObject({ kind: 'not-text' });
  });
});

function wrong(line: number, table: string | null, field: string | null) {
  return { kind: 'wrong-row', line, table, field };
}

describe('a file cut short', () => {
  it('at any line is truncated', async () => {
    for (let kept = 1; kept < lines.length; kept += 1) {
      const fault = { kind: 'truncated', line: kept };
      expect(await faultIn(lines.slice(0, kept).join('\n'))).toEqual(fault);
      if (kept % 10 === 0) expect(await faultIn(`${lines.slice(0, kept).join('\n')}\n`)).toEqual(fault);
    }
  });

  it('at any byte is truncated', async () => {
    const bytes = Buffer.from(frozen);
    // The last line break may be missing: nothing is cut off then.
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 2 }), async (length) => {
        const fault = (await faultIn(bytes.subarray(0, length))) as { kind: string };
        const shortest = '{"format":"coachside-backup"'.length;
        expect(fault.kind).toBe(length === 0 ? 'empty' : length < shortest ? 'not-ours' : 'truncated');
      }),
      { numRuns: 80 },
    );
  });
});

describe('a row', () => {
  type Field = [number, string, string];
  const fields = lines.slice(1, -1).flatMap((line, at): Field[] => {
    const { table, row } = JSON.parse(line) as { table: string; row: object };
    return Object.keys(row).map((field): Field => [at + 2, table, field]);
  });
  const put = (number: number, field: string, value: unknown) =>
    changed(number, (line) => {
      const { table, row } = JSON.parse(line) as { table: string; row: object };
      return JSON.stringify({ table, row: { ...row, [field]: value } });
    });

  it('with a wrong type in any field is named by line, table and field', async () => {
    const values = [undefined, { a: 1 }, ['x'], -1.5, Number.MAX_VALUE, 'no such word \u0000'.repeat(20), 9e15];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields), fc.constantFrom(...values), async ([line, table, field], value) => {
        const free = ['noticed', 'planWhen', 'planInstead', 'planWill', 'theirStep', 'myStep', 'triggerOther', 'alias'];
        fc.pre(!(typeof value === 'string' && [...free, 'text'].includes(field)));
        const fault = (await faultIn(put(line, field, value))) as { field: string };
        expect(fault).toMatchObject({ kind: 'wrong-row', line, table });
        expect(fault.field.split('.')[0]).toBe(field);
      }),
      { numRuns: 150 },
    );
  });

  const first = (table: string) => lines.findIndex((line) => line.includes(`"table":"${table}"`)) + 1;
  it.each([
    ['nothing known', 'marks', 'heart', 1],
    ['a time beyond all calendars', 'marks', 'at', 8.65e15],
    ['a time that is no number', 'marks', 'at', null],
    ['a time before time', 'deals', 'shownAt', -1],
    ['an end before its start', 'conversations', 'endedAt', 5],
    ['a live talk that has ended', 'conversations', 'status', 'live'],
    ['a stamp the clock cannot pass', 'people', 'stamp', '999999999999999-zzzz-a'],
    ['a text without end', 'reflections', 'noticed', 'a'.repeat(1_000_001)],
    ['a day that is none', 'reflections', 'theirStepBy', 'tomorrow'],
  ])('with %s is refused', async (_, table, field, value) => {
    const expected = field === 'status' ? 'endedAt' : field;
    expect(await faultIn(put(first(table), field, value))).toEqual(wrong(first(table), table, expected));
  });

  it('of an unknown table, no row at all, or no JSON is named', async () => {
    expect(await faultIn(changed(5, () => '{"table":"secrets","row":{}}'))).toEqual(wrong(5, null, 'table'));
    expect(await faultIn(changed(5, () => '{"table":"decks","row":{}}'))).toEqual(wrong(5, null, 'table'));
    expect(await faultIn(changed(5, () => '{"table":"marks"}'))).toEqual(wrong(5, null, 'row'));
    expect(await faultIn(changed(5, () => '{"table":"marks","row":7}'))).toEqual(wrong(5, 'marks', null));
    expect(await faultIn(changed(5, (line) => line.slice(3)))).toEqual(wrong(5, null, null));
    expect(await faultIn(changed(5, () => ''))).toEqual(wrong(5, null, null));
  });

  it('that repeats an id of its table is named, near or far', async () => {
    const marks = Array.from({ length: 700 }, (_, at) => mark(`m${at}`, 'c', noon));
    const near = fileOf({ marks: [mark('m1', 'c', noon), mark('m1', 'c', noon + 1)] });
    expect(await faultIn(near)).toEqual({ kind: 'repeated', line: 3, table: 'marks', id: 'm1' });
    const far = fileOf({ marks: [...marks, mark('m3', 'c', noon)] });
    expect(await faultIn(far)).toEqual({ kind: 'repeated', line: 702, table: 'marks', id: 'm3' });
    const lines = fileOf({ marks }).trim().split('\n');
    const copied = [...lines.slice(0, 2), lines[1], ...lines.slice(2)].join('\n');
    expect(await faultIn(copied)).toMatchObject({ kind: 'repeated', line: 3 });
  });

  it('may share its id with a row of another table', async () => {
    const people: RowOf['people'][] = [{ id: 'm1', stamp: stampAt(1), alias: 'A' }];
    const staged = await stageBackup(blobOf(fileOf({ marks: [mark('m1', 'c', noon)], people })), noon);
    expect(staged.ok).toBe(true);
    await db.staged.clear();
    await db.local.clear();
  });
});

describe('a file that was changed', () => {
  it.each([
    ['a row taken out', lines.filter((_, at) => at !== 7).join('\n'), 'counts'],
    ['a word changed', frozen.replace('Europe', 'Africa'), 'hash'],
    ['two rows swapped', [lines[0], lines[2], lines[1], ...lines.slice(3)].join('\n'), 'hash'],
    ['something after its end', `${frozen}{"table":"marks"}\n`, 'after-end'],
  ])('is found damaged: %s', async (_, text, what) => {
    expect(await faultIn(text)).toEqual({ kind: 'damaged', what });
  });

  it('in its last line is named there', async () => {
    const text = changed(lines.length, (line) => line.replace('"end":true', '"end":1'));
    expect(await faultIn(text)).toEqual(wrong(lines.length, null, 'end'));
  });
});

describe('while a conversation is live', () => {
  beforeEach(async () => {
    await db.conversations.put(talk('now', { status: 'live', endedAt: null, endReason: null, summary: null }));
    before = await dump();
  });
  afterEach(async () => {
    expect(await takeOver('none', noon, about)).toEqual({ ok: false, error: { kind: 'live-conversation' } });
    await db.conversations.delete('now');
    before = await dump();
  });

  it('no file is even staged', async () => {
    expect(await faultIn(frozen)).toEqual({ kind: 'live-conversation' });
  });
});
