// Whole logs as a file may contain them: every value at the bounds of its schema, with matching and confusing ids.
import fc from 'fast-check';
import * as v from 'valibot';
import { id, stamp } from '../../../lib/backup/fieldSchemas';
import { rowSchemas } from '../../../lib/backup/rowSchemas';
import { valueSchema } from '../../../lib/backup/settingSchemas';
import type { BackupTable } from '../../../lib/database/tables';
import type { OwnKey } from '../../../lib/key-sets/builtInKeySets';
import { askTellId } from '../../../lib/key-sets/defaultKeySet';
import { setLimits } from '../../../lib/key-sets/keySetDraft';
import { thingChoices } from '../../../lib/settings/thingChoices';
import { settingEntries } from '../../../lib/settings/types';
import { type Log, noon } from './log';

const ids = ['a', 'b', 'c', 'constructor', '__proto__', '\n', '\ud800', 'a'.repeat(200)];
const tables = Object.keys(rowSchemas);
const stones = tables.flatMap((table) => ids.map((id) => `${table}/${id}`));

/** Texts of every kind that some field accepts; its schema decides which. */
const texts = [
  ...ids,
  ...stones,
  ...ids.map((id) => `${id}/their`),
  ...['', ' ', 'x', '=1+1', '\u0000', '\udfff\ud83e', '\u2028\r\n', 'x'.repeat(21), 'x'.repeat(61), 'x'.repeat(1001)],
  ...['ask', 'tell', 'open', 'own-a', 'prototype', 'a-'.repeat(20)],
  ...['en', 'Europe/Berlin', 'Asia/Tokyo', 'Pacific/Kiritimati', 'Mars/Olympus', askTellId],
  ...['noticed', 'triggerOther', 'alias', 'wants', 'relation', 'status', 'stamp', 'triggers'],
  ...['2026-10-25', '2026-99-99', '2026-02-29', '0000-01-01', '9999-12-31', '275760-09-13', '999999-12-31'],
  ...['https://example.org/a', 'javascript://host/%0aalert(1)'],
];

const walls = [
  1,
  noon,
  noon + 45 * 365 * 86_400_000,
  253_402_300_799_999,
  8e14 - 1e9,
  8e14 - 1,
  8e14,
  9e14 - 1,
  1e15 - 1,
];
const stamps = walls.flatMap((wall) =>
  ['0000-aaaaaaaa', 'zzzz-evil', `zzzz-${'z'.repeat(64)}`].map((rest) => `${String(wall).padStart(15, '0')}-${rest}`),
);

const numbers = [
  ...[0, 0.5, 1, 2, 3, 5, 20, 59, 60, 1440, 9999, 100_000, 1e9 - 1, 1e9, 1e9 + 1],
  ...[
    noon - 60_000,
    noon,
    noon + 1,
    noon + 60_000,
    253_402_214_400_000,
    253_402_300_799_999,
    8e14,
    8.64e15 - 1,
    8.64e15,
  ],
];

const fits = <T>(schema: v.GenericSchema, values: readonly T[]): T[] => values.filter((value) => v.is(schema, value));

/** The parts of a schema used here: valibot's own structure, read as data. */
interface Shape {
  type: string;
  pipe?: readonly { kind: string; type: string; requirement?: unknown }[];
  entries?: Record<string, v.GenericSchema>;
  wrapped?: v.GenericSchema;
  item?: v.GenericSchema;
  items?: readonly v.GenericSchema[];
  options?: readonly unknown[];
  literal?: unknown;
  rest?: v.GenericSchema;
  key?: v.GenericSchema;
  value?: v.GenericSchema;
}

const shapeOf = (schema: v.GenericSchema): Shape => schema as unknown as Shape;

function bound(shape: Shape, type: string): number | undefined {
  const found = shape.pipe?.find((one) => one.type === type)?.requirement;
  return typeof found === 'number' ? found : undefined;
}

function textOf(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  const longest = bound(shapeOf(schema), 'max_length');
  // The longest text allowed is slow to hash, so use it only where it is shorter than a book.
  const filled = longest !== undefined && longest < 2000 ? ['x'.repeat(longest)] : [];
  // Mostly one of two ids, so that rows refer to each other.
  const often = schema === id ? ['a', 'b'].flatMap((one) => Array.from({ length: 6 }, () => one)) : [];
  return fc.constantFrom(...often, ...fits(schema, [...texts, ...stamps, ...filled]));
}

function numberOf(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  const shape = shapeOf(schema);
  const ends = [bound(shape, 'min_value'), bound(shape, 'max_value')].filter((end) => end !== undefined);
  return fc.oneof(
    fc.constantFrom(...fits(schema, numbers)),
    fc.constantFrom(...fits(schema, ends.length > 0 ? ends : numbers)),
  );
}

function listOf(shape: Shape): fc.Arbitrary<unknown> {
  const most = bound(shape, 'max_length') ?? 3;
  const item = acceptedBy(shape.item as v.GenericSchema);
  const full = item.chain((one) => fc.constant(Array.from({ length: most }, () => one)));
  const few = fc.array(item, { minLength: bound(shape, 'min_length') ?? 0, maxLength: Math.min(3, most) });
  return fc.oneof({ arbitrary: few, weight: 4 }, { arbitrary: full, weight: 1 });
}

function objectOf(entries: Record<string, v.GenericSchema>): fc.Arbitrary<unknown> {
  const optional = Object.keys(entries).filter(
    (key) => shapeOf(entries[key] as v.GenericSchema).type === 'exact_optional',
  );
  const values = Object.fromEntries(Object.entries(entries).map(([key, schema]) => [key, acceptedBy(schema)]));
  return fc.record(values, { requiredKeys: Object.keys(entries).filter((key) => !optional.includes(key)) });
}

/** Values that a schema accepts, most of them at its bounds. */
function acceptedBy(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  return inner(schema).filter((value) => v.is(schema, value));
}

function inner(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  const shape = shapeOf(schema);
  switch (shape.type) {
    case 'string':
      return textOf(schema);
    case 'number':
      return numberOf(schema);
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constant(shape.literal);
    case 'picklist':
      return fc.constantFrom(...(shape.options as unknown[]));
    case 'nullable':
      return fc.option(acceptedBy(shape.wrapped as v.GenericSchema), { nil: null, freq: 3 });
    case 'exact_optional':
      return acceptedBy(shape.wrapped as v.GenericSchema);
    case 'union':
      return fc.oneof(...(shape.options as v.GenericSchema[]).map(acceptedBy));
    case 'array':
      return listOf(shape);
    case 'strict_tuple':
      return fc.tuple(...(shape.items ?? []).map(acceptedBy));
    case 'record':
      return fc.dictionary(
        acceptedBy(shape.key as v.GenericSchema) as fc.Arbitrary<string>,
        acceptedBy(shape.value as v.GenericSchema),
        { maxKeys: 3 },
      );
    case 'strict_object':
    case 'object_with_rest':
      return objectOf(shape.entries ?? {});
    default:
      throw new Error(`no values for ${shape.type}`);
  }
}

type Rows = { id: string }[];
const unique = (rows: Rows): Rows => rows.filter(({ id }, at) => rows.findIndex((other) => other.id === id) === at);

/** Values that matter in a field of a table, if it accepts them. There are few, so that each is tried often. */
const favoured: Partial<Record<string, Record<string, readonly string[]>>> = {
  asides: { field: ['noticed', 'triggerOther', 'alias', 'wants', 'relation', 'status', 'id'] },
  commitments: { id: ids.flatMap((one) => [one, `${one}/their`, `${one}/my`]) },
  tombstones: { row: ids },
};

/** The same keys, all of one kind, each with its own id, letter and name. */
function apart(keys: readonly OwnKey[]): OwnKey[] {
  const kind = keys[0]?.kind === 'mode' ? 'mode' : 'count';
  return keys.map((key, at) => ({
    ...{ ...key, kind, name: `${at}${key.name}`.slice(0, setLimits.name), definition: key.definition.trim() || 'x' },
    ...(at === 0 ? {} : { id: `own-${'abcdef'[at]}`, letter: 'vwxyz'[at - 1] ?? 'a' }),
  }));
}

/** Values that satisfy checks over several fields, so that most rows need not be thrown away. */
const mended: Partial<Record<string, (row: Record<string, unknown>) => object>> = {
  keysets: ({ name, keys }) => ({ name: String(name).trim() || 'x', keys: apart(keys as OwnKey[]) }),
  conversations: (row) => (row.status === 'live' ? { endedAt: null } : { endedAt: row.endedAt ?? row.startedAt }),
  tombstones: (row) => ({ id: `${row.table}/${row.row}` }),
};

const choices = Object.keys(thingChoices).flatMap((choice) => ids.map((thing) => `${choice}/${thing}`));

/** Settings, choices about things, and settings of a later version, each with a value that it may have. */
const settingRows = fc
  .oneof(
    fc.constantFrom(...Object.keys(settingEntries), 'keySet', 'keySet'),
    fc.constantFrom(...choices),
    fc.constantFrom(...ids),
  )
  .chain((one) => fc.record({ id: fc.constant(one), stamp: acceptedBy(stamp), value: acceptedBy(valueSchema(one)) }));

/** Rows that a table's schema accepts. */
export const extremeRows = (table: BackupTable): fc.Arbitrary<unknown> =>
  rowOf(table, rowSchemas[table] as v.GenericSchema);

function rowOf(table: string, schema: v.GenericSchema): fc.Arbitrary<unknown> {
  if (table === 'settings') return settingRows;
  const entries = shapeOf(schema).entries ?? {};
  const some = Object.entries(favoured[table] ?? {}).map(([field, values]) => [field, fc.constantFrom(...values)]);
  return fc
    .tuple(objectOf(entries), fc.record(Object.fromEntries(some)))
    .map(([row, more]): object => ({ ...(row as object), ...more }))
    .map((row) => ({ ...row, ...mended[table]?.(row as Record<string, unknown>) }))
    .filter((row) => v.is(schema, row));
}

/** A log that is accepted as a file, and any of whose rows may refer to each other. */
export const extremeLogs: fc.Arbitrary<Log> = fc.record(
  Object.fromEntries(
    Object.entries(rowSchemas).map(([table, schema]) => [
      table,
      (
        fc.array(rowOf(table, schema as v.GenericSchema), {
          maxLength: table === 'tombstones' ? 1 : 3,
          size: 'max',
        }) as fc.Arbitrary<Rows>
      ).map(unique),
    ]),
  ),
) as fc.Arbitrary<Log>;
