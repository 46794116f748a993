import type { ReactNode } from 'react';
import { t } from '../../lib/browser/words';
import type { Coverage } from '../../lib/conversation/types';
import type { Rating, Reflection, ReflectionPatch } from '../../lib/reflection/types';
import { StepFields } from '../commitments/StepFields';
import { type AskedPlan, PlanFields } from '../plans/PlanFields';
import { CheckField } from '../ui/CheckField';
import { TextField } from '../ui/TextField';
import { CountFields } from './CountFields';
import styles from './ReflectionFields.module.css';
import { ChoiceField, ChoicesField, RatingField, YesNoField } from './TappedFields';
import { TriggerFields } from './TriggerFields';

export interface ReflectionFormProps {
  reflection: Reflection;
  lastPlan: AskedPlan | undefined;
  coverage: Coverage | null;
  /** The confidence before the talk; undefined if it was not asked then. */
  confidenceBefore?: Rating | undefined;
  /** The parked ideas, if they are not shown elsewhere. */
  ideas?: ReactNode;
  /** Nothing was counted in this talk, so nothing is asked about counts. */
  uncounted?: boolean;
  /** Saves only what changed. */
  onChange(patch: ReflectionPatch): void;
  /** Called at each key in a field whose text is not saved yet; `onChange` follows when it is. */
  onTyping?: (() => void) | undefined;
  onCoverage(coverage: Coverage | null): void;
}

/** Characters of "what I noticed" from which a shorter sentence is suggested (reflection.md: one moment, 140). */
const oneMoment = 140;

/** The first screen: what I noticed, the plan, their step. */
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
  moreOpen,
  reflection,
  coverage,
  confidenceBefore,
  ideas,
  uncounted = false,
  onChange,
  onCoverage,
  onTyping,
}: ReflectionFormProps & { moreOpen: boolean }) {
  const tapped = { reflection, onChange };
  const reflected = { ...tapped, onTyping };
  return (
    <div className={styles.fields}>
      <ChoiceField name="mode" {...tapped} />
      <YesNoField name="asMeant" {...tapped} />
      <RatingField name="thinking" {...tapped} />
      <TriggerFields inSight={moreOpen} {...reflected} />
      <StepFields whose="my" {...reflected} />
      {!uncounted && <CountFields coverage={coverage} onCoverage={onCoverage} {...reflected} />}
      {ideas}
      <div>
        <RatingField name="confidence" {...tapped} />
        {confidenceBefore && <p className={styles.said}>{t('confidence_said', t(`confidence_${confidenceBefore}`))}</p>}
      </div>
      <ChoiceField name="heat" {...tapped} />
      <ChoicesField name="context" {...tapped} />
      <CheckField
        label={t('reflect_cohort')}
        checked={reflection.forCohort}
        onChange={(forCohort) => onChange({ forCohort })}
      />
    </div>
  );
}
