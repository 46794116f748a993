import { useId } from 'react';
import { t } from '../../lib/browser/words';
import { offsetPattern } from '../conversation/marks/offsetText';
import { aided, FieldFrame } from './FieldFrame';
import { clock } from './timeFormat';

interface TimeFieldProps {
  label: string;
  text: string;
  /** The length of the talk so far, in milliseconds. */
  longest: number;
  onText(text: string): void;
}

/** A time within a talk, in minutes and seconds from its start. */
export function TimeField({ label, text, longest, onText }: TimeFieldProps) {
  const id = useId();
  const hint = t('marks_time_hint', clock(longest));
  return (
    <FieldFrame id={id} label={label} hint={hint}>
      <input
        {...aided(id, { hint })}
        type="text"
        dir="ltr"
        inputMode="numeric"
        autoComplete="off"
        required
        pattern={offsetPattern}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}
