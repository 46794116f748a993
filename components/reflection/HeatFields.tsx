import { snake, t } from '../../lib/browser/words';
import { contexts, heats, type Reflection, type ReflectionPatch } from '../../lib/reflection/types';
import { ChoiceChips } from '../ui/ChoiceChips';
import { ManyChips } from '../ui/ManyChips';

interface HeatFieldsProps {
  reflection: Reflection;
  onChange(patch: ReflectionPatch): void;
}

/** The conditions of the talk: how heated it was, and what influenced it. */
export function HeatFields({ reflection, onChange }: HeatFieldsProps) {
  return (
    <>
      <ChoiceChips
        legend={t('reflect_heat')}
        choices={heats.map((value) => ({ value, label: t(`heat_${value}`) }))}
        value={reflection.heat ?? null}
        onChange={(heat) => onChange({ heat })}
      />
      <ManyChips
        legend={t('reflect_context')}
        choices={contexts.map((value) => ({ value, label: t(`context_${snake(value)}`) }))}
        values={reflection.context ?? []}
        onChange={(context) => onChange({ context })}
      />
    </>
  );
}
