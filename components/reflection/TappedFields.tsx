// The fields of the reflection that are answered by a tap, under their questions.
import { t } from '../../lib/browser/words';
import { type FieldName, type NameOf, optionLabel, optionsOf, reflectionFields } from '../../lib/reflection/fields';
import type { Reflection, ReflectionPatch } from '../../lib/reflection/types';
import { ChoiceChips } from '../ui/ChoiceChips';
import { ManyChips } from '../ui/ManyChips';
import { rated, ratingChip, ratingValues } from './ratingValues';

interface TappedFieldProps<N extends FieldName> {
  name: N;
  reflection: Reflection;
  onChange(patch: ReflectionPatch): void;
}

/** Options of a field as chips, without those that can no longer be chosen. */
export function optionChips<O extends string>(name: FieldName, options: readonly O[]) {
  return options.flatMap((value) => {
    const label = optionLabel(name, value);
    return label === null ? [] : { value, label: t(label) };
  });
}

/** One of several. */
export function ChoiceField({ name, reflection, onChange }: TappedFieldProps<NameOf<'choice'>>) {
  return (
    <ChoiceChips
      legend={t(reflectionFields[name].label)}
      choices={optionChips(name, optionsOf(name))}
      value={reflection[name] ?? null}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
}

/** Any of several. */
export function ChoicesField({ name, reflection, onChange }: TappedFieldProps<NameOf<'choices'>>) {
  return (
    <ManyChips
      legend={t(reflectionFields[name].label)}
      choices={optionChips(name, optionsOf(name))}
      values={reflection[name] ?? []}
      onChange={(values) => onChange({ [name]: values })}
    />
  );
}

/** From 1 to 5. */
export function RatingField({ name, reflection, onChange }: TappedFieldProps<NameOf<'rating'>>) {
  return (
    <ChoiceChips
      legend={t(reflectionFields[name].label)}
      choices={optionChips(name, ratingValues)}
      value={ratingChip(reflection[name])}
      onChange={(value) => onChange({ [name]: rated(value) })}
    />
  );
}

/** Yes, no, or neither. */
export function YesNoField({ name, reflection, onChange }: TappedFieldProps<NameOf<'yes-no'>>) {
  const answer = reflection[name];
  return (
    <ChoiceChips
      legend={t(reflectionFields[name].label)}
      choices={[
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ]}
      value={answer === null ? null : answer ? 'yes' : 'no'}
      onChange={(value) => onChange({ [name]: value === null ? null : value === 'yes' })}
    />
  );
}
