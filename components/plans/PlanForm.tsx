import { type SyntheticEvent, useRef, useState } from 'react';
import { t } from '../../lib/browser/words';
import { makePlan, type NewPlan, newPlan } from '../../lib/plans/actions';
import { dropPlanDraft, keepPlanDraft, readPlanDraft } from '../../lib/plans/planDraftActions';
import { isPlan, noWords, smallerOf } from '../../lib/plans/plansOfReflections';
import type { Practised } from '../../lib/plans/types';
import type { PlanWords } from '../../lib/reflection/types';
import styles from '../reflection/ReflectionFields.module.css';
import { Button } from '../ui/Button';
import { useFollowed } from '../ui/useFollowed';
import { PlanParts } from './PlanParts';

interface PlanFormProps {
  /** The plan to make a smaller one of; null for a new one. */
  from: Pick<Practised, 'id' | 'conversationId' | 'words'> | null;
  /** Saves; `what` names the write, which is retried if it fails. */
  keep(what: string, run: () => Promise<unknown>): void;
  onDone(): void;
}

/** The form for a plan made outside a talk: a new one, or a smaller one for the same moment. Its draft is saved. */
export function PlanForm({ from, keep, onDone }: PlanFormProps) {
  const source: NewPlan['from'] = from && { id: from.id, conversationId: from.conversationId };
  // A draft that cannot be read is reported: an empty form would overwrite it.
  const [read] = useState(() => async () => (await readPlanDraft(source)) ?? (from ? smallerOf(from.words) : noWords));
  const begun = useFollowed(read);
  const close = () => {
    // Discards only the draft of this form; one begun for another plan stays.
    void readPlanDraft(source)
      .then((draft) => draft && dropPlanDraft())
      .catch(() => undefined);
    onDone();
  };
  const make = (words: PlanWords) => {
    const made = newPlan(words, source);
    keep(made.id, () => makePlan(made, Date.now()));
    close();
  };
  return begun ? <Writing {...{ source, begun, make, close }} /> : null;
}

interface WritingProps {
  source: NewPlan['from'];
  begun: PlanWords;
  make(words: PlanWords): void;
  close(): void;
}

function Writing({ source, begun, make, close }: WritingProps) {
  const [words, setWords] = useState(begun);
  const latest = useRef(begun);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const last = [...event.currentTarget.querySelectorAll('input')].at(-1);
    // Leaving the field reports text that was typed a moment ago.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (isPlan(latest.current)) make(latest.current);
    else last?.focus();
  };
  return (
    <form className={styles.fields} noValidate onSubmit={submit}>
      <PlanParts
        title={t(source ? 'plan_smaller' : 'plans_new')}
        words={words}
        small={source !== null}
        onWords={(change) => {
          latest.current = { ...latest.current, ...change };
          setWords(latest.current);
          void keepPlanDraft(latest.current, source).catch(() => undefined);
        }}
      />
      <div className={styles.acts}>
        <Button look="quiet" type="submit">
          {t('plan_make')}
        </Button>
        <Button look="link" onClick={close}>
          {t('plan_not_now')}
        </Button>
      </div>
    </form>
  );
}
