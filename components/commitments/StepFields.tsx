import { t } from '../../lib/browser/words';
import type { Reflection, ReflectionPatch } from '../../lib/reflection/types';
import styles from '../reflection/ReflectionFields.module.css';
import { CheckField } from '../ui/CheckField';
import { ExactField } from '../ui/ExactField';
import { TextField } from '../ui/TextField';

interface StepFieldsProps {
  whose: 'their' | 'my';
  reflection: Reflection;
  onChange(patch: ReflectionPatch): void;
  onTyping?: (() => void) | undefined;
}

/** A step: what, and by which day. Theirs may also be "none chosen", which is an answer. */
export function StepFields({ whose, reflection, onChange, onTyping }: StepFieldsProps) {
  const by = whose === 'their' ? reflection.theirStepBy : reflection.myStepBy;
  return (
    <div>
      <TextField
        label={t(`reflect_${whose}_step`)}
        value={whose === 'their' ? reflection.theirStep : reflection.myStep}
        onSave={(text) => onChange(whose === 'their' ? { theirStep: text } : { myStep: text })}
        onTyping={onTyping}
      />
      <div className={styles.by}>
        <ExactField
          label={t('reflect_by')}
          type="date"
          value={by ?? ''}
          min="2000-01-01"
          max="2199-12-31"
          onSave={(text) => {
            const day = text === '' ? null : text;
            onChange(whose === 'their' ? { theirStepBy: day } : { myStepBy: day });
          }}
          onTyping={onTyping}
        />
        {whose === 'their' && (
          <CheckField
            label={t('reflect_no_step')}
            checked={reflection.noStepChosen}
            onChange={(noStepChosen) => onChange({ noStepChosen })}
          />
        )}
      </div>
    </div>
  );
}
