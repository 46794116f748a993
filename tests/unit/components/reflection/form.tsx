// A form on one reflection as tests see it: what it tells is stored some time later, and other windows write too.
import { act, render } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { emptyReflection, type Reflection, type ReflectionPatch } from '../../../../lib/reflection/types';

export interface FormProps {
  reflection: Reflection;
  onChange(patch: ReflectionPatch): void;
  onTyping(): void;
}

export interface Form {
  /** What was told, in order. */
  told: ReflectionPatch[];
  /** How often it was said that something typed is not stored yet. */
  typings(): number;
  stored(): Reflection;
  /** Another window writes. */
  elsewhere(patch: ReflectionPatch): void;
  unmount(): void;
}

/**
 * Draws a form. `lag` is the milliseconds until what it told is stored and read again; null: storing fails for good.
 */
export function aForm(
  draw: (props: FormProps) => ReactNode,
  { lag = 0, row = {} }: { lag?: number | null; row?: ReflectionPatch } = {},
): Form {
  const told: ReflectionPatch[] = [];
  let typings = 0;
  let stored: Reflection = { ...emptyReflection, id: 'talk', stamp: 's', status: 'open', ...row };
  let show: (row: Reflection) => void = () => undefined;
  const write = (patch: ReflectionPatch) => {
    // As read from a database: nothing in it is what it was before, even where it is equal.
    stored = structuredClone({ ...stored, ...patch });
    show(stored);
  };
  const onChange = (patch: ReflectionPatch) => {
    told.push(patch);
    if (lag !== null) setTimeout(() => act(() => write(patch)), lag);
  };
  function Window() {
    const [reflection, setReflection] = useState(stored);
    show = setReflection;
    return draw({ reflection, onChange, onTyping: () => void typings++ });
  }
  const { unmount } = render(<Window />);
  return {
    told,
    typings: () => typings,
    stored: () => stored,
    elsewhere: (patch) => act(() => write(patch)),
    unmount,
  };
}
