import { type SyntheticEvent, useEffect, useId, useState } from 'react';
import { textLimit } from '../../lib/text';
import { aided, FieldFrame } from './FieldFrame';
import { isComposed } from './isComposed';

interface SettledFieldProps {
  label: string;
  value: string;
  /** Stamp of the stored row. When it changes, the stored value replaces the settled one, even if they are the same. */
  stamp: string;
  hint?: string;
  /** Completions offered. */
  offers?: readonly string[];
  /** Whole numbers from 0 to this only. */
  whole?: number;
  /** The longest text, in characters. */
  max?: number;
  /** The new value, once the field is left or Enter pressed. */
  onSettle(value: string): void;
}

/** What the field shows: typed text; then settled text until the stored row has caught up; else what is stored. */
function useSettled(value: string, stamp: string) {
  const [typed, setTyped] = useState<{ text: string; settled: boolean } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new stamp alone says that what was settled was stored
  useEffect(() => setTyped((now) => (now?.settled ? null : now)), [value, stamp]);
  return {
    text: typed?.text ?? value,
    settled: typed?.settled === true,
    type: (text: string) => setTyped({ text, settled: false }),
    settle: (text: string) => setTyped({ text, settled: true }),
    forget: () => setTyped(null),
  };
}

/** A field that is saved when it is left: half an alias names nobody, and half a number is another number. */
export function SettledField({ value, stamp, whole, max = textLimit, onSettle, ...frame }: SettledFieldProps) {
  const id = useId();
  const { text, settled, type, settle, forget } = useSettled(value, stamp);
  const leave = ({ currentTarget: { value: now, validity } }: SyntheticEvent<HTMLInputElement>) => {
    if (settled) return;
    if (now === value || !validity.valid || (whole !== undefined && now === '')) return forget();
    settle(now);
    onSettle(now);
  };
  const number = { type: 'number', min: 0, max: whole, step: 1, inputMode: 'numeric', required: true } as const;
  return (
    <FieldFrame id={id} {...frame}>
      <input
        {...aided(id, frame)}
        dir="auto"
        autoComplete="off"
        maxLength={max}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && !isComposed(event) && leave(event)}
        {...(whole === undefined ? { type: 'text' } : number)}
      />
    </FieldFrame>
  );
}
