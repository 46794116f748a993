import { snake, t } from '../../lib/browser/words';
import { modes, type Rating, type Reflection, type ReflectionPatch, triggers } from '../../lib/reflection/types';
import { Chips, ManyChips } from './Chips';
import { ExactField } from './ExactField';
import styles from './ReflectionFields.module.css';
import { TextField } from './TextField';

interface ReflectedProps {
  reflection: Reflection;
  onChange(patch: ReflectionPatch): void;
  onTyping?: (() => void) | undefined;
}

interface RatingFieldsProps extends ReflectedProps {
  /** Nothing was counted: there are no tells to be needed, and no numbers to be sure of. */
  uncounted?: boolean;
}

const ratings = ['1', '2', '3', '4', '5'] as const;
const rated = (value: string | null): Rating | null => (value === null ? null : (Number(value) as Rating));
const written = (rating: Rating | null) => (rating === null ? null : (`${rating}` as const));

/** The most needed tells that can be said: far above any talk. */
const mostTells = 9999;

/** How it was: mode, who did the thinking, what set the telling off, how sure of the numbers. */
export function RatingFields({ uncounted = false, ...reflected }: RatingFieldsProps) {
  const { reflection, onChange } = reflected;
  return (
    <>
      <Chips
        legend={t('reflect_mode')}
        choices={modes.map((value) => ({ value, label: t(`mode_${value}`) }))}
        value={reflection.mode}
        onChange={(mode) => onChange({ mode })}
      />
      <Chips
        legend={t('reflect_as_meant')}
        choices={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]}
        value={reflection.asMeant === null ? null : reflection.asMeant ? 'yes' : 'no'}
        onChange={(value) => onChange({ asMeant: value === null ? null : value === 'yes' })}
      />
      <Chips
        legend={t('reflect_thinking')}
        choices={ratings.map((value) => ({ value, label: t(`thinking_${value}`) }))}
        value={written(reflection.thinking)}
        onChange={(value) => onChange({ thinking: rated(value) })}
      />
      <TriggerFields {...reflected} />
      {!uncounted && <CountFields {...reflected} />}
    </>
  );
}

function CountFields({ reflection, onChange, onTyping }: ReflectedProps) {
  return (
    <>
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
      <Chips
        legend={t('reflect_sureness')}
        choices={ratings.map((value) => ({ value, label: t(`sureness_${value}`) }))}
        value={written(reflection.sureness)}
        onChange={(value) => onChange({ sureness: rated(value) })}
      />
    </>
  );
}

function TriggerFields({ reflection, onChange, onTyping }: ReflectedProps) {
  return (
    <>
      <ManyChips
        legend={t('reflect_triggers')}
        choices={triggers.map((value) => ({ value, label: t(`trigger_${snake(value)}`) }))}
        values={reflection.triggers}
        onChange={(values) => onChange({ triggers: values })}
      />
      {(reflection.triggers.includes('something-else') || reflection.triggerOther !== '') && (
        <TextField
          label={t('reflect_trigger_words')}
          value={reflection.triggerOther}
          onSave={(triggerOther) => onChange({ triggerOther })}
          onTyping={onTyping}
        />
      )}
    </>
  );
}
