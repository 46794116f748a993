// The values that a setting in a backup may have: those listed here, true or false for any other.
import * as v from 'valibot';
import { cueChoices, wordLimit } from '../settings/cueChoices';
import { id, madeId, name, stamp } from './fieldSchemas';

/** The values of settings that are not just true or false. */
const valued: ReadonlyMap<string, v.GenericSchema> = new Map<string, v.GenericSchema>([
  ['keySet', id],
  ['details', v.array(id)],
  ['cue', v.picklist(['none', ...cueChoices])],
  ['tellWord', v.pipe(v.string(), v.maxLength(wordLimit))],
]);

export const setting = v.pipe(
  v.strictObject({
    id: madeId,
    stamp,
    value: v.union([v.boolean(), name, v.pipe(v.array(id), v.maxLength(100))]),
  }),
  v.forward(
    v.partialCheck([['id'], ['value']], (one) => v.is(valued.get(one.id) ?? v.boolean(), one.value)),
    ['value'],
  ),
);
