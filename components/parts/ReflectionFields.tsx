import { snake, t } from '../../lib/browser/words';
import type { Coverage } from '../../lib/conversation/types';
import { coverages } from '../../lib/conversation/types';
import type { Reflection, ReflectionPatch } from '../../lib/reflection/types';
import { Check } from './Check';
import { Chips } from './Chips';
import { HeatFields } from './HeatFields';
import { type AskedPlan, PlanFields } from './PlanFields';
import { RatingFields } from './RatingFields';
import styles from './ReflectionFields.module.css';
import { StepFields } from './StepFields';
import { TextField } from './TextField';

export interface ReflectionFormProps {
  reflection: Reflection;
  lastPlan: AskedPlan | undefined;
  coverage: Coverage | null;
  /** Nothing was counted in this talk: nothing is asked about a count. */
  uncounted?: boolean;
  /** Stores what changed, and that alone. */
  onChange(patch: ReflectionPatch): void;
  /** At each key in a field whose words are not stored yet: `onChange` follows once they are told. */
  onTyping?: (() => void) | undefined;
  onCoverage(coverage: Coverage | null): void;
}

/** Characters of "what I noticed" from which a shorter sentence is suggested (reflection.md: one moment, 140). */
const oneMoment = 140;

/** The first screen: what I noticed, now what, their step. */
export function FirstFields({ reflection, lastPlan, onChange, onTyping }: ReflectionFormProps) {
  const long = reflection.noticed.length > oneMoment;
  return (
    <div className={styles.fields}>
      <TextField
        tall
        label={t('reflect_noticed')}
        placeholder={t('reflect_noticed_hint')}
        {...(long ? { hint: t('reflect_noticed_long') } : {})}
        value={reflection.noticed}
        onSave={(noticed) => onChange({ noticed })}
        onTyping={onTyping}
      />
      <PlanFields reflection={reflection} lastPlan={lastPlan} onChange={onChange} onTyping={onTyping} />
      <StepFields whose="their" reflection={reflection} onChange={onChange} onTyping={onTyping} />
    </div>
  );
}

/** The rest, under More. */
export function MoreFields({
  reflection,
  coverage,
  uncounted = false,
  onChange,
  onCoverage,
  onTyping,
}: ReflectionFormProps) {
  return (
    <div className={styles.fields}>
      {!uncounted && (
        <Chips
          legend={t('reflect_coverage')}
          choices={coverages.map((value) => ({ value, label: t(`coverage_${snake(value)}`) }))}
          value={coverage}
          onChange={onCoverage}
        />
      )}
      <HeatFields reflection={reflection} onChange={onChange} />
      <RatingFields uncounted={uncounted} reflection={reflection} onChange={onChange} onTyping={onTyping} />
      <StepFields whose="my" reflection={reflection} onChange={onChange} onTyping={onTyping} />
      <Check
        label={t('reflect_cohort')}
        checked={reflection.forCohort}
        onChange={(forCohort) => onChange({ forCohort })}
      />
    </div>
  );
}
