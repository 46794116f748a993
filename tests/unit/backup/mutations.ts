// Backups that were changed: bytes, lines or values, with the last line left as it was or adapted to the changes.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { noCounts } from '../../../lib/backup/backupFormat';
import { backupTables } from '../../../lib/database/tables';
import { fileOf } from './file';
import { smallLog } from './small';

const bases = [readFileSync('tests/fixtures/backups/v1.jsonl', 'utf8'), fileOf(smallLog())];

const values: readonly unknown[] = [
  ...[null, true, false, 0, -1, 0.5, 1e9, 1e9 + 1, 8.64e15, Number.MAX_VALUE, 253_402_214_400_000],
  ...['', 'x', '\n', '\ud800', '\u0000', 'constructor', '__proto__', 'x'.repeat(201), 'x'.repeat(1_000_001)],
  ...['2026-99-99', '275760-09-13', '275760-09-14', '800000000000000-zzzz-a', '899999999999999-zzzz-a'],
  ...['live', 'ended', 'held', 'open', 'ask', 'id', 'relation', 'c1', 'p1', 'Asia/Tokyo', 'javascript://host/a'],
  ...[[], ['x'], ['silence', 'silence'], {}, { a: 1 }, { ask: 1, tell: 2 }],
];

type Change = (text: string, at: number, value: unknown) => string;

const place = (length: number, at: number): number => (length === 0 ? 0 : at % length);

/** The path of every value in a row. */
function places(row: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof row !== 'object' || row === null) return [path];
  return [path, ...Object.entries(row).flatMap(([key, inner]) => places(inner, [...path, key]))];
}

function put(row: unknown, [first, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (first === undefined) return value;
  if (Array.isArray(row)) return row.map((one, at) => (String(at) === String(first) ? put(one, rest, value) : one));
  const known = row as Record<string, unknown>;
  return { ...known, [first]: put(known[first], rest, value) };
}

const onLines =
  (change: (lines: string[], at: number, value: unknown) => string[]): Change =>
  (text, at, value) =>
    change(text.trimEnd().split('\n'), at, value).join('\n');

const onBytes =
  (change: (bytes: number[], at: number) => number[]): Change =>
  (text, at) =>
    Buffer.from(change([...Buffer.from(text)], place(Buffer.byteLength(text), at))).toString('latin1');

const onRow = (change: (row: unknown, at: number, value: unknown) => unknown) =>
  onLines((lines, at, value) => {
    const number = 1 + place(lines.length - 2, at);
    try {
      const { table, row } = JSON.parse(lines[number] ?? '') as { table: string; row: unknown };
      return lines.with(number, JSON.stringify({ table, row: change(row, Math.floor(at / lines.length), value) }));
    } catch {
      // An earlier change left no row there.
      return lines;
    }
  });

const setValue = onRow((row, at, value) => {
  const all = places(row);
  return put(row, all[place(all.length, at)] ?? [], value);
});

/** Sets a value of the same type as the old one. Some of these are accepted. */
const setAlike = onRow((row, at) => {
  const all = places(row);
  const path = all[place(all.length, at)] ?? [];
  const old = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], row);
  const alike = values.filter((one) => typeof one === typeof old && Array.isArray(one) === Array.isArray(old));
  return put(row, path, alike[place(alike.length, Math.floor(at / 7))] ?? old);
});

const changes: readonly Change[] = [
  setValue,
  ...[setAlike, setAlike, setAlike, setAlike, setAlike, setAlike],
  onRow((row, at) => Object.fromEntries(Object.entries(row as object).filter((_, index) => index !== at % 10))),
  onRow((row, at, value) => ({ ...(row as object), [`more${at % 3}`]: value })),
  onLines((lines, at) => lines.filter((_, index) => index !== place(lines.length, at))),
  onLines((lines, at) => [...lines.slice(0, place(lines.length, at)), ...lines.slice(place(lines.length, at + 1))]),
  onLines((lines, at) => lines.flatMap((line, index) => (index === place(lines.length, at) ? [line, line] : [line]))),
  onLines((lines, at) => lines.toSorted((a, b) => ((a.length * (at + 7)) % 13) - ((b.length * (at + 7)) % 13))),
];

/** Changes of bytes, after which the file may not be text any more. It is handled byte by byte. */
const byteChanges: readonly Change[] = [
  onBytes((bytes, at) => bytes.with(at, (bytes[at] ?? 0) ^ (1 << (at % 8)))),
  onBytes((bytes, at) => bytes.toSpliced(at, 1)),
  onBytes((bytes, at) => bytes.toSpliced(at, 0, at % 256)),
  onBytes((bytes, at) => bytes.slice(0, at)),
];

/** The lines with a matching last line. */
function signed(text: string): string {
  const body = text.trimEnd().split('\n').slice(0, -1);
  const counts = noCounts();
  for (const line of body) {
    const table = backupTables.find((one) => line.startsWith(`{"table":"${one}"`));
    if (table) counts[table] += 1;
  }
  const first = body[0]?.includes('"version":1')
    ? ['conversations', 'marks', 'deals', 'reflections', 'people', 'asides', 'settings', 'tombstones']
    : backupTables;
  const kept = Object.fromEntries(Object.entries(counts).filter(([table]) => first.some((one) => one === table)));
  const sha256 = createHash('sha256')
    .update(body.map((line) => `${line}\n`).join(''))
    .digest('hex');
  return `${[...body, JSON.stringify({ end: true, counts: kept, sha256 })].join('\n')}\n`;
}

const step = fc.record({ which: fc.nat(), at: fc.nat({ max: 100_000 }), value: fc.constantFrom(...values) });

/** A backup after one to three changes. */
export const mutated: fc.Arbitrary<string | Uint8Array<ArrayBuffer>> = fc
  .record({
    base: fc.constantFrom(...bases),
    steps: fc.array(step, { minLength: 1, maxLength: 3 }),
    bytes: fc.oneof({ arbitrary: fc.constant(null), weight: 4 }, { arbitrary: step, weight: 1 }),
    fits: fc.constantFrom(true, true, true, false),
  })
  .map(({ base, steps, bytes, fits }) => {
    const text = steps.reduce(
      (now, { which, at, value }) => changes[which % changes.length]?.(now, at, value) ?? now,
      base,
    );
    const whole = fits ? signed(text) : text;
    if (!bytes) return whole;
    return new Uint8Array(
      Buffer.from(byteChanges[bytes.which % byteChanges.length]?.(whole, bytes.at, null) ?? '', 'latin1'),
    );
  });
