import { t } from '../../lib/browser/words';
import { modes, type Reflection, type ReflectionPatch } from '../../lib/reflection/types';
import { ChoiceChips } from '../ui/ChoiceChips';
import { rated, ratingChip, ratingValues } from './ratingValues';

interface RatingFieldsProps {
  reflection: Reflection;
  onChange(patch: ReflectionPatch): void;
}

/** How it was: the mode, whether it was intended, who did the thinking. */
export function RatingFields({ reflection, onChange }: RatingFieldsProps) {
  return (
    <>
      <ChoiceChips
        legend={t('reflect_mode')}
        choices={modes.map((value) => ({ value, label: t(`mode_${value}`) }))}
        value={reflection.mode}
        onChange={(mode) => onChange({ mode })}
      />
      <ChoiceChips
        legend={t('reflect_as_meant')}
        choices={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]}
        value={reflection.asMeant === null ? null : reflection.asMeant ? 'yes' : 'no'}
        onChange={(value) => onChange({ asMeant: value === null ? null : value === 'yes' })}
      />
      <ChoiceChips
        legend={t('reflect_thinking')}
        choices={ratingValues.map((value) => ({ value, label: t(`thinking_${value}`) }))}
        value={ratingChip(reflection.thinking)}
        onChange={(value) => onChange({ thinking: rated(value) })}
      />
    </>
  );
}
