// The schema of a reflection: what each kind of field may hold.
import * as v from 'valibot';
import { type Field, type FieldName, fieldNames, reflectionFields } from '../reflection/fields';
import { mostOwnTriggers, type PlainValues, type Reflection } from '../reflection/types';
import { chosenOf, dueDay, id, name, rating, row, text, time, whole } from './fieldSchemas';

const plainSchemas: { [K in keyof PlainValues]: v.GenericSchema<unknown, PlainValues[K]> } = {
  text,
  rating: v.nullable(rating),
  'yes-no': v.nullable(v.boolean()),
  tick: v.boolean(),
  number: v.nullable(whole),
  day: v.nullable(dueDay),
  'own-options': v.pipe(v.array(name), v.maxLength(mostOwnTriggers)),
  id,
  time,
};

function valueSchema(field: Field): v.GenericSchema {
  if (field.kind === 'choice') return v.nullable(v.picklist(Object.keys(field.options)));
  if (field.kind === 'choices') return chosenOf(Object.keys(field.options));
  return plainSchemas[field.kind];
}

const fieldSchema = (field: Field): v.GenericSchema =>
  field.since === 1 ? valueSchema(field) : v.exactOptional(valueSchema(field));

const entries = fieldNames.map((field) => [field, fieldSchema(reflectionFields[field])] as const);

/** The type of a row follows from the same fields and kinds. */
export const reflection = v.strictObject({
  ...row,
  status: v.picklist(['held', 'waiting', 'open', 'done', 'not-now']),
  ...(Object.fromEntries(entries) as Record<FieldName, v.GenericSchema>),
}) as v.GenericSchema<unknown, Reflection>;
