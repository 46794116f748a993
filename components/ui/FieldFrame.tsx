import { memo, type ReactNode } from 'react';
import styles from './FieldFrame.module.css';

interface Aids {
  hint?: string | undefined;
  /** Completions offered. */
  offers?: readonly string[] | undefined;
}

interface FieldFrameProps extends Aids {
  id: string;
  label: string;
  /** The label is beside the text, as the beginning of its sentence. */
  beside?: boolean;
  /** The element to fill in, with this id and the attributes from `aided`. */
  children: ReactNode;
}

/** The attributes that link a field's element to its hint and, only for an input, to its completions. */
export const aided = (id: string, { hint, offers }: Aids) => ({
  id,
  'aria-describedby': hint ? `${id}-hint` : undefined,
  ...(offers ? { list: `${id}-offers` } : {}),
});

/** Completions, each once: two people may share an alias. There are many, so they render again only if they changed. */
export const Offers = memo(
  ({ id, offers }: { id: string; offers: readonly string[] }) => (
    <datalist id={id}>
      {[...new Set(offers)].map((offer) => (
        <option key={offer} value={offer} />
      ))}
    </datalist>
  ),
  (a, b) => a.id === b.id && a.offers.join('\n') === b.offers.join('\n'),
);

/** The frame of every text field: its label, completions and hint. */
export function FieldFrame({ id, label, hint, offers, beside = false, children }: FieldFrameProps) {
  return (
    <div className={beside ? `${styles.field} ${styles.beside}` : styles.field}>
      <label htmlFor={id}>{label}</label>
      {children}
      {offers && <Offers id={`${id}-offers`} offers={offers} />}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
