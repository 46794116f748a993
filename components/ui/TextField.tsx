import { useId } from 'react';
import { textLimit } from '../../lib/text';
import { aided, FieldFrame } from './FieldFrame';
import { useAutosavedValue } from './useAutosavedValue';

interface TextFieldProps {
  label: string;
  value: string;
  /** Called soon after the last key, on leaving the field, and when the form is unmounted. */
  onSave(text: string): void;
  /** Called at each key: what is shown is not saved yet. */
  onTyping?: (() => void) | undefined;
  placeholder?: string;
  hint?: string;
  /** The label is beside the text, as the beginning of its sentence. */
  beside?: boolean;
  /** More than one line. */
  tall?: boolean;
  /** Completions offered. */
  offers?: readonly string[];
}

/** A text field that is saved as it is typed. */
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
