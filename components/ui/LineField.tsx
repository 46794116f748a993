import { useId } from 'react';
import { aided, FieldFrame } from './FieldFrame';

interface LineFieldProps {
  label: string;
  text: string;
  /** In characters. */
  max: number;
  /** Completions offered. */
  offers?: readonly string[];
  onText(text: string): void;
}

/** A line of text that the field itself does not save. */
export function LineField({ label, text, max, offers, onText }: LineFieldProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} offers={offers}>
      <input
        {...aided(id, { offers })}
        type="text"
        dir="auto"
        autoComplete="off"
        maxLength={max}
        value={text}
        onChange={({ target }) => onText(target.value)}
      />
    </FieldFrame>
  );
}
