import { useId, useState } from 'react';
import { t } from '../../lib/browser/words';
import { type Stage, stages } from '../../lib/conversation/types';
import { cardTextLimit } from '../../lib/prompts/limits';
import type { NewCard } from '../../lib/prompts/own';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import styles from './Decks.module.css';
import { Remarks } from './Remarks';

interface StageChoiceProps {
  stage: Stage | null;
  onStage(stage: Stage | null): void;
}

/** The stage a card is for, or any. */
export function StageChoice({ stage, onStage }: StageChoiceProps) {
  const id = useId();
  return (
    <Field id={id} label={t('decks_stage')}>
      <select
        id={id}
        value={stage ?? ''}
        onChange={({ target }) => onStage(stages.find((one) => one === target.value) ?? null)}
      >
        <option value="">{t('decks_any_stage')}</option>
        {stages.map((one) => (
          <option key={one} value={one}>
            {t(`stage_${one}`)}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A new card, looked over gently while it is written. */
export function CardForm({ lang, onAdd }: { lang: string; onAdd(card: NewCard): void }) {
  const id = useId();
  const [text, setText] = useState('');
  const [stage, setStage] = useState<Stage | null>(null);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        onAdd({ text, stage });
        setText('');
      }}
    >
      <Field id={id} label={t('decks_new_card')}>
        <textarea
          id={id}
          rows={2}
          dir="auto"
          maxLength={cardTextLimit}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </Field>
      <Remarks text={text} lang={lang} />
      <StageChoice stage={stage} onStage={setStage} />
      <p>
        <Button look="quiet" type="submit">
          {t('decks_add_card')}
        </Button>
      </p>
    </form>
  );
}
