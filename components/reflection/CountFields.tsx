import { snake, t } from '../../lib/browser/words';
import { type Coverage, coverages } from '../../lib/conversation/types';
import type { Reflection, ReflectionPatch } from '../../lib/reflection/types';
import { ChoiceChips } from '../ui/ChoiceChips';
import { ExactField } from '../ui/ExactField';
import styles from './ReflectionFields.module.css';
import { RatingField } from './TappedFields';

interface CountFieldsProps {
  reflection: Reflection;
  coverage: Coverage | null;
  onChange(patch: ReflectionPatch): void;
  onCoverage(coverage: Coverage | null): void;
  onTyping?: (() => void) | undefined;
}

/** The most needed tells that can be entered: far above any talk. */
const mostTells = 9999;

/** Questions about the counts: how much was logged, how many tells were needed, how sure the numbers are. */
export function CountFields({ reflection, coverage, onChange, onCoverage, onTyping }: CountFieldsProps) {
  return (
    <>
      <ChoiceChips
        legend={t('reflect_coverage')}
        choices={coverages.map((value) => ({ value, label: t(`coverage_${snake(value)}`) }))}
        value={coverage}
        onChange={onCoverage}
      />
      <ExactField
        className={styles.number}
        label={t('reflect_needed')}
        type="number"
        min={0}
        max={mostTells}
        value={reflection.neededTells === null ? '' : String(reflection.neededTells)}
        onSave={(text) => onChange({ neededTells: text === '' ? null : Number(text) })}
        onTyping={onTyping}
      />
      <RatingField name="sureness" reflection={reflection} onChange={onChange} />
    </>
  );
}
