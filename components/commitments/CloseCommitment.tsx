import { type SyntheticEvent, useRef, useState } from 'react';
import { t } from '../../lib/browser/words';
import { changeCommitment, closeCommitment, type Replacement, replacement } from '../../lib/commitments/actions';
import type { Agreed, Ending } from '../../lib/commitments/types';
import { textLimit } from '../../lib/text';
import { Button } from '../ui/Button';
import { ExactField } from '../ui/ExactField';
import { FieldFrame } from '../ui/FieldFrame';
import { focusOnMount } from '../ui/focusOnMount';
import styles from './CloseCommitment.module.css';

export interface CloseCommitmentProps {
  one: Agreed;
  /** Saves; `what` names the write, which is retried if it fails. */
  keep(what: string, run: () => Promise<unknown>): void;
  /** It is closed and may disappear from its list; `to` replaces it. */
  onClosed(one: Agreed, as: Ending, to?: Replacement): void;
  /** Takes the focus, because it replaces the button that was pressed. */
  focused?: boolean;
}

const ends = ['done', 'partly', 'dropped'] as const;

/** Asks how a commitment turned out: a second press closes it, or another commitment replaces it. */
export function CloseCommitment({ one, keep, onClosed, focused = false }: CloseCommitmentProps) {
  const [changing, setChanging] = useState(false);
  const close = (as: Exclude<Ending, 'changed'>) => {
    keep(one.id, () => closeCommitment(one, as, Date.now()));
    onClosed(one, as);
  };
  const change = (text: string, by: string | null) => {
    const to = replacement(text, by);
    // Hide the form at once: a second press would create a second replacement.
    setChanging(false);
    keep(one.id, () => changeCommitment(one, to, Date.now()));
    onClosed(one, 'changed', to);
  };
  return (
    <details className={styles.turned}>
      <summary ref={focused ? focusOnMount : undefined}>{t('commitment_how')}</summary>
      <div className={styles.ends}>
        {ends.map((as) => (
          <Button key={as} look="ghost" onClick={() => close(as)}>
            {t(`ending_${as}`)}
          </Button>
        ))}
        <Button look="ghost" aria-expanded={changing} onClick={() => setChanging(!changing)}>
          {t('ending_changed')}
        </Button>
      </div>
      {changing && <Instead one={one} onChange={change} />}
    </details>
  );
}

function Instead({ one, onChange }: { one: Agreed; onChange(text: string, by: string | null): void }) {
  const [text, setText] = useState(one.text);
  const by = useRef(one.by ?? '');
  const id = `instead/${one.id}`;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    // Leaving the field reports a day that was typed a moment ago.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (text.trim() !== '') onChange(text.trim(), by.current || null);
  };
  return (
    <form className={styles.instead} onSubmit={submit}>
      <FieldFrame id={id} label={t('commitment_instead')}>
        <textarea
          id={id}
          dir="auto"
          rows={2}
          maxLength={textLimit}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </FieldFrame>
      <ExactField
        label={t('reflect_by')}
        type="date"
        value={one.by ?? ''}
        min="2000-01-01"
        max="2199-12-31"
        onSave={(day) => {
          by.current = day;
        }}
      />
      <Button look="quiet" type="submit" disabled={text.trim() === ''}>
        {t('commitment_instead_go')}
      </Button>
    </form>
  );
}
