import { useEffect, useRef, useState } from 'react';
import { t } from '../../lib/browser/words';
import { canMeanSame, faultsOf, freshKey, keyLimit, type SetDraft, setLimits } from '../../lib/key-sets/keySetDraft';
import decks from '../prompts/Decks.module.css';
import { Button } from '../ui/Button';
import { CheckField } from '../ui/CheckField';
import { ChoiceChips } from '../ui/ChoiceChips';
import { type DraftKey, faultWords, KeyFields, WordsField } from './KeyFields';
import styles from './KeySets.module.css';
import { type Base, emptyDraft } from './keySetFormDraft';

type Same = 'yes' | 'no';

export interface KeySetFormProps {
  /** The set it starts from; null for none. */
  base: Base | null;
  /** Names of the sets with another meaning; `same`: whether this set means the same as its base. */
  namesOf(same: boolean): readonly string[];
  /** `means`: the id of the base, if the set means the same as it. */
  onSave(draft: SetDraft, means: string | null): void;
  onCancel(): void;
}

/** The draft, whether it means the same as its base, and its faults once saving was tried. */
function useDraft({ base, namesOf, onSave }: KeySetFormProps) {
  const [draft, setDraft] = useState(() => base?.draft ?? emptyDraft());
  const [answer, setAnswer] = useState<Same | null>(null);
  const [tries, setTries] = useState(0);
  const known = base ? base.draft.keys.map(({ id }) => ({ id, kind: base.draft.kind })) : [];
  const canBeSame = base !== null && canMeanSame(draft, known);
  const same = canBeSame && answer === 'yes';
  const unanswered = canBeSame && answer === null;
  // Whether it may keep the base's name depends on the answer.
  const faults = faultsOf(draft, namesOf(same || unanswered));
  return {
    ...{ draft, answer, setAnswer, canBeSame, tries },
    unanswered: tries > 0 && unanswered,
    faultAt: (field: string) => (tries > 0 ? faultWords(faults.get(field)) : undefined),
    change: (some: Partial<SetDraft>) => setDraft({ ...draft, ...some }),
    fresh: freshKey(
      draft,
      known.map(({ id }) => id),
    ),
    save: () => {
      if (faults.size === 0 && !unanswered) onSave(draft, same && base ? base.id : null);
      else setTries(tries + 1);
    },
  };
}

/** The form for a set of the coach's own; saved as a whole, with each fault shown at its field. */
export function KeySetForm(props: KeySetFormProps) {
  const { draft, faultAt, change, fresh, save, tries, ...meaning } = useDraft(props);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-unanswered] input')?.focus();
  }, [tries]);
  return (
    <form
      ref={form}
      className={`${decks.form} ${styles.form}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <WordsField
        label={t('keysets_name')}
        value={draft.name}
        max={setLimits.set}
        fault={faultAt('name')}
        onChange={(name) => change({ name })}
      />
      <CheckField
        label={t('keysets_modes')}
        checked={draft.kind === 'mode'}
        onChange={(on) => change({ kind: on ? 'mode' : 'count' })}
      />
      <KeyList {...{ draft, faultAt, fresh }} onChange={(keys) => change({ keys })} />
      {props.base && <Meaning base={props.base} {...meaning} />}
      <p className={decks.row}>
        <Button look="quiet" type="submit">
          {t('keysets_save')}
        </Button>
        <Button look="quiet" onClick={props.onCancel}>
          {t('take_cancel')}
        </Button>
      </p>
    </form>
  );
}

interface KeyListProps {
  draft: SetDraft;
  /** A key that could be added; undefined if there is no room. */
  fresh: DraftKey | undefined;
  faultAt(field: string): string | undefined;
  onChange(keys: DraftKey[]): void;
}

function KeyList({ draft, fresh, faultAt, onChange }: KeyListProps) {
  const { keys } = draft;
  const fault = faultAt('keys');
  return (
    <>
      {keys.map((key, at) => (
        <KeyFields
          key={key.id}
          {...{ draft, at, faultAt, fields: key }}
          onChange={(changes) => onChange(keys.map((one) => (one.id === key.id ? { ...one, ...changes } : one)))}
          onRemove={() => onChange(keys.filter(({ id }) => id !== key.id))}
        />
      ))}
      {fault && <p className={styles.fault}>{fault}</p>}
      {fresh && keys.length < keyLimit && (
        <p>
          <Button look="quiet" aria-invalid={fault !== undefined} onClick={() => onChange([...keys, fresh])}>
            {t('keysets_key_add')}
          </Button>
        </p>
      )}
    </>
  );
}

interface MeaningProps {
  base: Base;
  canBeSame: boolean;
  answer: Same | null;
  unanswered: boolean;
  setAnswer(answer: Same | null): void;
}

function Meaning({ base: { name }, canBeSame, answer, unanswered, setAnswer }: MeaningProps) {
  const choices = [
    { value: 'yes', label: t('keysets_same_yes') },
    { value: 'no', label: t('keysets_same_no') },
  ] as const;
  return (
    <div className={decks.form} data-unanswered={unanswered || undefined}>
      {canBeSame && (
        <>
          <ChoiceChips legend={t('keysets_same', name)} choices={choices} value={answer} onChange={setAnswer} />
          <p className={styles.soft}>{t('keysets_same_what')}</p>
        </>
      )}
      <div role="status">
        {!canBeSame && <p className={styles.soft}>{t('keysets_anew', name)}</p>}
        {unanswered && <p className={styles.fault}>{t('keysets_fault_same')}</p>}
      </div>
    </div>
  );
}
