import { t } from '../../lib/browser/words';
import type { PlanWords } from '../../lib/reflection/types';
import styles from '../reflection/ReflectionFields.module.css';
import { TextField } from '../ui/TextField';

interface PlanPartsProps {
  title: string;
  words: PlanWords;
  /** It should be smaller than the previous one. */
  small?: boolean;
  onWords(change: Partial<PlanWords>): void;
  onTyping?: (() => void) | undefined;
}

/** A plan in its three short parts. */
export function PlanParts({ title, words, small = false, onWords, onTyping }: PlanPartsProps) {
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      <TextField
        beside
        label={t('plan_when')}
        placeholder={t('plan_when_hint')}
        value={words.planWhen}
        onSave={(planWhen) => onWords({ planWhen })}
        onTyping={onTyping}
      />
      <TextField
        beside
        label={t('plan_instead')}
        placeholder={t('plan_instead_hint')}
        value={words.planInstead}
        onSave={(planInstead) => onWords({ planInstead })}
        onTyping={onTyping}
      />
      <TextField
        beside
        label={t('plan_will')}
        placeholder={t('plan_will_hint')}
        {...(small ? { hint: t('plan_small_hint') } : {})}
        value={words.planWill}
        onSave={(planWill) => onWords({ planWill })}
        onTyping={onTyping}
      />
    </fieldset>
  );
}
