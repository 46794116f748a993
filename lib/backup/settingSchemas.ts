// The values that a setting in a backup may have: those of its entry, true or false if this version does not know it.
import * as v from 'valibot';
import { thingChoices } from '../settings/thingChoices';
import { type NamedValues, settingEntries, type Values } from '../settings/types';
import { id, madeId, name, stamp, upTo } from './fieldSchemas';

const named = {
  boolean: v.boolean(),
  id,
  ids: v.pipe(v.array(id), v.maxLength(100)),
} satisfies { [Kind in keyof NamedValues]: v.GenericSchema<unknown, NamedValues[Kind]> };

function schemaOf(values: Values): v.GenericSchema {
  if (typeof values === 'string') return named[values];
  return 'upTo' in values ? upTo(values.upTo) : v.picklist(values);
}

const schemas: ReadonlyMap<string, v.GenericSchema> = new Map([
  ...Object.entries(settingEntries).map(([setting, { values }]) => [setting, schemaOf(values)] as const),
  ...Object.entries(thingChoices).map(([choice, values]) => [`${choice}/`, schemaOf(values)] as const),
]);

/** The schema of a row's value, by the row's id. */
export const valueSchema = (rowId: string): v.GenericSchema =>
  schemas.get(rowId.slice(0, rowId.indexOf('/') + 1) || rowId) ?? named.boolean;

export const setting = v.pipe(
  v.strictObject({ id: madeId, stamp, value: v.union([name, ...Object.values(named)]) }),
  v.forward(
    v.partialCheck([['id'], ['value']], (one) => v.is(valueSchema(one.id), one.value)),
    ['value'],
  ),
);
