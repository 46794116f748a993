import { t, type WordKey } from '../../lib/browser/words';
import type { personTexts } from '../../lib/people/types';
import { reflectionFields, reflectionTexts } from '../../lib/reflection/fields';

const ofPeople: Record<(typeof personTexts)[number], WordKey> = { alias: 'log_with', wants: 'person_wants' };
const labels = new Map<string, WordKey>([
  ...Object.entries(ofPeople),
  ...reflectionTexts.map((name) => [name, reflectionFields[name].label] as const),
]);

/** The label of a row's text field on screen; the field's name if this version does not know it. */
export function fieldLabels(field: string): string {
  const label = labels.get(field);
  return label === undefined ? field : t(label);
}
