import { t } from '../../lib/browser/words';
import type { Reflection, ReflectionPatch } from '../../lib/reflection/types';
import styles from './ReflectionFields.module.css';
import { TextField } from './TextField';

interface StepFieldsProps {
  whose: 'their' | 'my';
  reflection: Reflection;
  onChange(patch: ReflectionPatch): void;
}

/** A step: what, and by which day. Theirs may also be "none chosen", which is an answer. */
export function StepFields({ whose, reflection, onChange }: StepFieldsProps) {
  const by = whose === 'their' ? reflection.theirStepBy : reflection.myStepBy;
  return (
    <div>
      <TextField
        label={t(`reflect_${whose}_step`)}
        value={whose === 'their' ? reflection.theirStep : reflection.myStep}
        onSave={(text) => onChange(whose === 'their' ? { theirStep: text } : { myStep: text })}
      />
      <div className={styles.by}>
        <label>
          {t('reflect_by')}{' '}
          <input
            type="date"
            value={by ?? ''}
            min="2000-01-01"
            max="2199-12-31"
            onChange={({ target }) => {
              const day = target.validity.valid && target.value !== '' ? target.value : null;
              onChange(whose === 'their' ? { theirStepBy: day } : { myStepBy: day });
            }}
          />
        </label>
        {whose === 'their' && (
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={reflection.noStepChosen}
              onChange={(event) => onChange({ noStepChosen: event.target.checked })}
            />
            {t('reflect_no_step')}
          </label>
        )}
      </div>
    </div>
  );
}
