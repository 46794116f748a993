import { t } from '../../lib/browser/words';
import type { Rating } from '../../lib/reflection/types';
import { ChoiceChips } from '../ui/ChoiceChips';
import { rated, ratingChip, ratingValues } from './ratingValues';

interface ConfidenceFieldProps {
  legend: string;
  value: Rating | null | undefined;
  onChange(value: Rating | null): void;
}

/** How sure the coach is that the thinking can be left with the other person, asked before a talk. */
export function ConfidenceField({ legend, value, onChange }: ConfidenceFieldProps) {
  return (
    <ChoiceChips
      legend={legend}
      choices={ratingValues.map((one) => ({ value: one, label: t(`confidence_${one}`) }))}
      value={ratingChip(value)}
      onChange={(one) => onChange(rated(one))}
    />
  );
}
