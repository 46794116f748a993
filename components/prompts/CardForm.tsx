import { useId, useState } from 'react';
import { language, snake, t } from '../../lib/browser/words';
import { kinds, type Stage, stages } from '../../lib/conversation/types';
import type { NewCard } from '../../lib/prompts/actions/ownDecks';
import { cardTextLimit } from '../../lib/prompts/deckLimits';
import type { Card } from '../../lib/prompts/types';
import { Button } from '../ui/Button';
import { FieldFrame } from '../ui/FieldFrame';
import styles from './Decks.module.css';
import { QuestionRemarks } from './QuestionRemarks';

interface StageChoiceProps {
  stage: Stage | null;
  onStage(stage: Stage | null): void;
}

/** The stage a card is for, or any. */
export function StageChoice({ stage, onStage }: StageChoiceProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={t('decks_stage')}>
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
    </FieldFrame>
  );
}

interface KindChoiceProps {
  kinds: Card['kinds'];
  onKinds(kinds: Card['kinds']): void;
}

/** The kind of talk a card is for, or any; a deck file may give several, which stay until another is chosen. */
export function KindChoice({ kinds: chosen, onKinds }: KindChoiceProps) {
  const id = useId();
  const name = (kind: (typeof chosen)[number]) => (kind === 'any' ? t('decks_any_kind') : t(`kind_${snake(kind)}`));
  const several = chosen.length > 1;
  return (
    <FieldFrame id={id} label={t('decks_kind')}>
      <select
        id={id}
        value={several ? 'several' : chosen[0]}
        onChange={({ target }) => onKinds([kinds.find((one) => one === target.value) ?? 'any'])}
      >
        {several && <option value="several">{new Intl.ListFormat(language()).format(chosen.map(name))}</option>}
        {(['any', ...kinds] as const).map((one) => (
          <option key={one} value={one}>
            {name(one)}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** The form for a new card, with gentle remarks while it is written. */
export function CardForm({ lang, onAdd }: { lang: string; onAdd(card: NewCard): void }) {
  const id = useId();
  const [text, setText] = useState('');
  const [stage, setStage] = useState<Stage | null>(null);
  const [forKinds, setKinds] = useState<Card['kinds']>(['any']);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        onAdd({ text, stage, kinds: forKinds });
        setText('');
      }}
    >
      <FieldFrame id={id} label={t('decks_new_card')}>
        <textarea
          id={id}
          rows={2}
          dir="auto"
          maxLength={cardTextLimit}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </FieldFrame>
      <QuestionRemarks text={text} lang={lang} />
      <div className={styles.row}>
        <StageChoice stage={stage} onStage={setStage} />
        <KindChoice kinds={forKinds} onKinds={setKinds} />
      </div>
      <p>
        <Button look="quiet" type="submit">
          {t('decks_add_card')}
        </Button>
      </p>
    </form>
  );
}
