import { type SyntheticEvent, useRef } from 'react';
import { t } from '../../lib/browser/words';
import { optionsOf } from '../../lib/reflection/fields';
import { canBeOffered, madeChoice, ownTriggerLimit } from '../../lib/reflection/ownTriggers';
import type { Reflection, ReflectionPatch, Trigger } from '../../lib/reflection/types';
import { shortened } from '../../lib/text';
import { Button } from '../ui/Button';
import { ManyChips } from '../ui/ManyChips';
import { TextField } from '../ui/TextField';
import styles from './ReflectionFields.module.css';
import { optionChips } from './TappedFields';
import { useOfferedTriggers } from './useOfferedTriggers';

interface TriggerFieldsProps {
  reflection: Reflection;
  /** Whether it is visible: the fold around it is open. */
  inSight: boolean;
  onChange(patch: ReflectionPatch): void;
  onTyping?: (() => void) | undefined;
}

const triggers = optionsOf('triggers');

/** Prefix that distinguishes the coach's own triggers from the built-in ones. */
const own = 'own/';
const ownIn = (values: readonly string[]) =>
  values.flatMap((one) => (one.startsWith(own) ? one.slice(own.length) : []));
const ownChoice = (words: string) => ({
  value: `${own}${words}`,
  label: shortened(words, ownTriggerLimit),
  own: true,
});

/** So what: what triggered the telling, as built-in choices and the coach's own. */
export function TriggerFields({ reflection, inSight, onChange, onTyping }: TriggerFieldsProps) {
  const chosen = reflection.ownTriggers ?? [];
  const { all, offered, words, offer } = useOfferedTriggers(chosen, inSight);
  // Both in one change: one may be pressed before the other is stored.
  const tell = (values: string[]) => {
    const mine = ownIn(values);
    onChange({
      triggers: values.filter((one): one is Trigger => triggers.some((ours) => ours === one)),
      ...(reflection.ownTriggers || mine.length > 0 ? { ownTriggers: mine } : {}),
    });
  };
  return (
    <>
      <ManyChips
        legend={t('reflect_triggers')}
        choices={[
          ...optionChips('triggers', triggers.slice(0, -1)),
          ...words.map(ownChoice),
          ...optionChips('triggers', triggers.slice(-1)),
        ]}
        values={[...reflection.triggers, ...chosen.map((one) => `${own}${one}`)]}
        onChange={tell}
      />
      {(reflection.triggers.includes('something-else') || reflection.triggerOther !== '') && (
        <OtherTrigger offered={words} {...{ reflection, onChange, onTyping }} />
      )}
      {all.length > 0 && (
        <details className={styles.aside}>
          <summary>{t('triggers_offered')}</summary>
          <ManyChips
            legend={t('triggers_offered_which')}
            choices={all.map(ownChoice)}
            values={offered.map((one) => `${own}${one}`)}
            onChange={(values) => offer(ownIn(values))}
          />
        </details>
      )}
    </>
  );
}

/** Something else, as text: for this talk only, or saved as a choice for the next ones. */
function OtherTrigger({
  reflection,
  offered,
  onChange,
  onTyping,
}: Omit<TriggerFieldsProps, 'inSight'> & { offered: readonly string[] }) {
  const typed = useRef<string | null>(null);
  const keep = (event: SyntheticEvent) => {
    event.preventDefault();
    // Leaving the field reports text typed a moment ago. The field then disappears, so the focus goes to the chips.
    const chips = event.currentTarget.previousElementSibling;
    chips?.querySelector<HTMLInputElement>('[tabindex="0"]')?.focus();
    const triggerOther = typed.current ?? reflection.triggerOther;
    if (canBeOffered(triggerOther)) onChange(madeChoice({ ...reflection, triggerOther }, offered));
  };
  const long = reflection.triggerOther.trim().length > ownTriggerLimit;
  return (
    <form className={styles.other} noValidate onSubmit={keep}>
      <TextField
        label={t('reflect_trigger_words')}
        value={reflection.triggerOther}
        onSave={(triggerOther) => {
          typed.current = triggerOther;
          onChange({ triggerOther });
        }}
        onTyping={onTyping}
        {...(long ? { hint: t('trigger_long') } : {})}
      />
      {!long && (
        <Button look="ghost" type="submit">
          {t('trigger_keep')}
        </Button>
      )}
    </form>
  );
}
