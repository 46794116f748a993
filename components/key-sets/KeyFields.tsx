import { useId } from 'react';
import { t } from '../../lib/browser/words';
import { type DraftFault, freeLetters, type SetDraft, setLimits } from '../../lib/key-sets/keySetDraft';
import { Button } from '../ui/Button';
import { aided, FieldFrame } from '../ui/FieldFrame';
import styles from './KeySets.module.css';
import { toneOf } from './keyColours';

export type DraftKey = SetDraft['keys'][number];

/** A fault as text; undefined for none. */
export const faultWords = (fault: DraftFault | undefined): string | undefined => fault && t(`keysets_fault_${fault}`);

/** What is wrong with a field, placed where `aided` looks for its hint. */
function FieldFault({ id, fault }: { id: string; fault: string | undefined }) {
  if (!fault) return null;
  return (
    <p id={`${id}-hint`} className={styles.fault}>
      {fault}
    </p>
  );
}

interface WordsFieldProps {
  label: string;
  value: string;
  max: number;
  /** What is wrong with it, as text. */
  fault: string | undefined;
  tall?: boolean;
  onChange(text: string): void;
}

/** A text of a set that is being written; nothing is stored before the whole set is saved. */
export function WordsField({ label, value, max, fault, tall = false, onChange }: WordsFieldProps) {
  const id = useId();
  const shared = {
    ...aided(id, { hint: fault }),
    ...{ value, maxLength: max, dir: 'auto', autoComplete: 'off', 'aria-invalid': fault !== undefined },
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  return (
    <FieldFrame id={id} label={label}>
      {tall ? <textarea {...shared} rows={2} /> : <input {...shared} type="text" />}
      <FieldFault id={id} fault={fault} />
    </FieldFrame>
  );
}

interface LetterFieldProps {
  letter: string;
  /** Letters of the other keys. */
  taken: readonly string[];
  fault: string | undefined;
  onChange(letter: string): void;
}

function LetterField({ letter, taken, fault, onChange }: LetterFieldProps) {
  const id = useId();
  const free = freeLetters.filter((one) => !taken.includes(one));
  // A letter that is not free came with a set of another version: it is shown, and has to be changed.
  const offered = free.includes(letter) ? free : [letter, ...free];
  return (
    <FieldFrame id={id} label={t('keysets_key_letter')}>
      <select
        {...aided(id, { hint: fault })}
        value={letter}
        aria-invalid={fault !== undefined}
        onChange={({ target }) => onChange(target.value)}
      >
        {offered.map((one) => (
          <option key={one} value={one}>
            {one.toUpperCase()}
          </option>
        ))}
      </select>
      <FieldFault id={id} fault={fault} />
    </FieldFrame>
  );
}

interface KeyFieldsProps {
  draft: SetDraft;
  /** The index of the key in it, from 0. */
  at: number;
  fields: DraftKey;
  faultAt(field: string): string | undefined;
  onChange(changes: Partial<DraftKey>): void;
  onRemove(): void;
}

/** One key of a set that is being written. */
export function KeyFields({ draft, at, fields, faultAt, onChange, onRemove }: KeyFieldsProps) {
  const field = (name: 'name' | 'definition' | 'example' | 'nonExample') => ({
    ...{ value: fields[name], max: setLimits[name], fault: faultAt(`keys.${at}.${name}`) },
    onChange: (text: string) => onChange({ [name]: text }),
  });
  const others = draft.keys.flatMap(({ id, letter }) => (id === fields.id ? [] : letter));
  return (
    <fieldset className={styles.key} style={toneOf(at, draft.keys.length)}>
      <legend>{t('keysets_key', at + 1)}</legend>
      <WordsField label={t('keysets_key_name')} {...field('name')} />
      <LetterField
        letter={fields.letter}
        taken={others}
        fault={faultAt(`keys.${at}.letter`)}
        onChange={(letter) => onChange({ letter })}
      />
      <WordsField label={t('keysets_key_definition')} tall {...field('definition')} />
      <WordsField label={t('keysets_key_example')} {...field('example')} />
      <WordsField label={t('keysets_key_not')} {...field('nonExample')} />
      <p>
        <Button look="link" onClick={onRemove}>
          {t('keysets_key_remove', at + 1)}
        </Button>
      </p>
    </fieldset>
  );
}
