// A form on one reflection for tests: what it reports is stored some time later, and other windows write too.
import { act, render } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { emptyReflection, type Reflection, type ReflectionPatch } from '../../../../lib/reflection/types';

export interface FormProps {
  reflection: Reflection;
  onChange(patch: ReflectionPatch): void;
  onTyping(): void;
}

export interface Form {
  /** The reported patches, in order. */
  told: ReflectionPatch[];
  /** How often the form reported that something typed is not stored yet. */
  typings(): number;
  stored(): Reflection;
  /** Writes as another window would. */
  elsewhere(patch: ReflectionPatch): void;
  unmount(): void;
}

/**
 * Draws a form. `lag` is the milliseconds until a reported patch is stored and read back; null: storing always fails.
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
    // A deep copy, as read from a database: no value keeps its identity, even if it is equal.
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
