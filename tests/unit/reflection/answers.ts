// Made-up answers to the fields of a reflection, by their kinds.
import { type Field, type FieldName, reflectionFields } from '../../../lib/reflection/fields';
import type { PlainValues, ReflectionPatch } from '../../../lib/reflection/types';

const plainAnswers: PlainValues = {
  text: 'a text',
  rating: 2,
  'yes-no': false,
  tick: true,
  number: 3,
  day: '2026-11-30',
  'own-options': ['Mondays', 'Noise'],
  id: 'other',
  time: Date.UTC(2026, 9, 25, 12),
};

function anAnswer(name: FieldName): unknown {
  const field: Field = reflectionFields[name];
  if (field.kind === 'choice') return Object.keys(field.options)[0];
  if (field.kind === 'choices') return Object.keys(field.options);
  return field.kind === 'text' ? `words of ${name}` : plainAnswers[field.kind];
}

/** These fields, answered. */
export const answered = (...names: readonly FieldName[]): ReflectionPatch =>
  Object.fromEntries(names.map((name) => [name, anAnswer(name)]));
