import { useId } from 'react';
import { textLimit } from '../../lib/text';
import { aided, FieldFrame } from './FieldFrame';
import { useAutosavedValue } from './useAutosavedValue';

interface TextFieldProps {
  label: string;
  value: string;
  /** Soon after the last key, on leaving the field, and when the form goes away. */
  onSave(text: string): void;
  /** At each key: what is shown is not stored yet. */
  onTyping?: (() => void) | undefined;
  placeholder?: string;
  hint?: string;
  /** The label stands beside the text, as the beginning of its sentence. */
  beside?: boolean;
  /** More than one line. */
  tall?: boolean;
  /** Completions offered. */
  offers?: readonly string[];
}

/** A field for text that is stored as it is typed. */
export function TextField({ value, onSave, onTyping, placeholder, tall = false, ...frame }: TextFieldProps) {
  const id = useId();
  const { shown, type, flush } = useAutosavedValue(value);
  const shared = {
    ...aided(id, frame),
    value: shown,
    placeholder,
    maxLength: textLimit,
    dir: 'auto',
    autoComplete: 'off',
    onChange: ({ target: { value: text } }: { target: { value: string } }) => {
      type(text, () => onSave(text));
      onTyping?.();
    },
    onBlur: flush,
  };
  return (
    <FieldFrame id={id} {...frame}>
      {tall ? <textarea {...shared} rows={3} /> : <input {...shared} type="text" />}
    </FieldFrame>
  );
}
