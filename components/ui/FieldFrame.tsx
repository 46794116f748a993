import { memo, type ReactNode } from 'react';
import styles from './FieldFrame.module.css';

interface Aids {
  hint?: string | undefined;
  /** Completions offered. */
  offers?: readonly string[] | undefined;
}

interface FieldProps extends Aids {
  id: string;
  label: string;
  /** The label stands beside the text, as the beginning of its sentence. */
  beside?: boolean;
  /** The element that is filled in, with this id and what `aided` gives. */
  children: ReactNode;
}

/** What ties the element of a field to its hint; its completions only where it is an input. */
export const aided = (id: string, { hint, offers }: Aids) => ({
  id,
  'aria-describedby': hint ? `${id}-hint` : undefined,
  ...(offers ? { list: `${id}-offers` } : {}),
});

/** Completions, each once: two people may go by one alias. They are many, and drawn again only where there are others. */
const Offers = memo(
  ({ id, offers }: { id: string; offers: readonly string[] }) => (
    <datalist id={id}>
      {[...new Set(offers)].map((offer) => (
        <option key={offer} value={offer} />
      ))}
    </datalist>
  ),
  (a, b) => a.id === b.id && a.offers.join('\n') === b.offers.join('\n'),
);

/** What stands around every field for text: its label, its completions, its hint. */
export function FieldFrame({ id, label, hint, offers, beside = false, children }: FieldProps) {
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
