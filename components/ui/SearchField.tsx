import { useId } from 'react';
import { FieldFrame } from './FieldFrame';

interface SearchFieldProps {
  label: string;
  words: string;
  onWords(words: string): void;
}

export function SearchField({ label, words, onWords }: SearchFieldProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label}>
      <input
        id={id}
        type="search"
        dir="auto"
        autoComplete="off"
        maxLength={200}
        value={words}
        onChange={({ target }) => onWords(target.value)}
      />
    </FieldFrame>
  );
}
