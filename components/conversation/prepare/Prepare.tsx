import type { ReactNode } from 'react';
import { many, snake, t } from '../../../lib/browser/words';
import type { Plan } from '../../../lib/conversation/talkDraft';
import { kinds } from '../../../lib/conversation/types';
import { openers, openingCard } from '../../../lib/prompts/builtInCards';
import { followUpCard } from '../../../lib/prompts/followUpCard';
import { ConfidenceField } from '../../reflection/ConfidenceField';
import { Button } from '../../ui/Button';
import { ChoiceChips } from '../../ui/ChoiceChips';
import { TextField } from '../../ui/TextField';
import styles from './Prepare.module.css';

interface PrepareProps {
  draft: Plan;
  /** Aliases to complete from. */
  aliases: readonly string[];
  /** There was an earlier talk with the person named. */
  met: boolean;
  /** The plan in focus, if there is one. */
  plan?: ReactNode;
  /** What was left open with the person, if one is named. */
  leftOpen?: ReactNode;
  onDraft(changes: Partial<Plan>): void;
}

/** Lengths offered, in minutes. */
const lengths = [15, 30, 45, 60] as const;

function OpenWith({ draft, met, onDraft }: Pick<PrepareProps, 'draft' | 'met' | 'onDraft'>) {
  const card = openingCard(draft, met);
  const cards = openers(draft.kind, met);
  const next = cards[(cards.findIndex(({ id }) => id === card?.id) + 1) % cards.length];
  return (
    <section className={styles.open}>
      <h2>{t('panel_open_with')}</h2>
      <p className={styles.question} dir="auto" lang={card?.lang} aria-live="polite">
        {card?.text}
      </p>
      <Button look="ghost" onClick={() => onDraft({ openingPromptId: next?.id ?? null })}>
        {t('panel_another')}
      </Button>
    </section>
  );
}

/** Before the talk: all of it optional. */
export function Prepare({ draft, aliases, met, plan, leftOpen, onDraft }: PrepareProps) {
  // A follow-up card is about what was open with the previous person, so another name resets it.
  const opening = draft.openingPromptId === followUpCard ? { openingPromptId: null } : {};
  return (
    <>
      {plan}
      <TextField
        label={t('panel_with')}
        placeholder={t('panel_with_hint')}
        value={draft.alias}
        offers={aliases}
        onSave={(alias) => onDraft({ alias, ...opening })}
      />
      <ChoiceChips
        legend={t('panel_kind')}
        choices={kinds.map((value) => ({ value, label: t(`kind_${snake(value)}`) }))}
        value={draft.kind}
        onChange={(kind) => onDraft({ kind, openingPromptId: null })}
      />
      <ChoiceChips
        legend={t('panel_length')}
        choices={lengths.map((n) => ({ value: `${n}` as const, label: many('minutes', n) }))}
        value={draft.plannedMinutes === null ? null : (`${draft.plannedMinutes}` as `${(typeof lengths)[number]}`)}
        onChange={(value) => onDraft({ plannedMinutes: value === null ? null : Number(value) })}
      />
      {/* Appears once somebody is recognised, so it is below what may be pressed meanwhile. */}
      {leftOpen}
      <OpenWith draft={draft} met={met} onDraft={onDraft} />
      <ConfidenceField
        legend={t('confidence_before')}
        value={draft.confidence}
        onChange={(confidence) => onDraft({ confidence })}
      />
    </>
  );
}
