import { useEffect, useRef, useState } from 'react';

/** Milliseconds of stillness after which what is typed is told: architecture allows 300 at most. */
const stillness = 250;

/** What is shown and not told yet, as JSON. Half a date or a number out of range has no way to be told. */
interface Untold {
  json: string;
  tell?: () => void;
  timer?: ReturnType<typeof setTimeout>;
}

/** What a field still has to tell, and what it has told and not read back yet. `onCaughtUp`: neither is left. */
function useTelling(stored: string, onCaughtUp: () => void) {
  const untold = useRef<Untold | null>(null);
  const awaited = useRef<string[]>([]);
  const read = useRef(stored);
  const catchUp = useRef(() => {
    awaited.current = [];
    onCaughtUp();
  });
  const flush = useRef(() => {
    if (!untold.current?.tell) return;
    const { json, tell, timer } = untold.current;
    clearTimeout(timer);
    untold.current = null;
    awaited.current.push(json);
    tell();
    if (json === read.current) catchUp.current();
  });
  const put = useRef((next: Untold) => {
    clearTimeout(untold.current?.timer);
    untold.current = next;
  });
  useEffect(() => flush.current, []);
  useEffect(() => {
    const at = awaited.current.lastIndexOf(stored);
    awaited.current = awaited.current.slice(at + 1);
    read.current = stored;
    // An earlier state of what was told is on its way to the later one; any other is another window's.
    if (!untold.current && (at < 0 || awaited.current.length === 0)) catchUp.current();
  }, [stored]);
  return { put: put.current, flush: flush.current };
}

/**
 * A field's value: what the coach entered, shown at once and kept until what is stored has caught up. What another
 * window stores is shown once nothing is being entered here. Values are plain data, equal where their JSON is.
 */
export function useAutosavedValue<V>(stored: V) {
  const [entered, setEntered] = useState<{ value: V; half: boolean } | null>(null);
  const { put, flush } = useTelling(JSON.stringify(stored), () => setEntered(null));
  const show = (value: V, rest: Omit<Untold, 'json'>) => {
    put({ json: JSON.stringify(value), ...rest });
    setEntered({ value, half: !rest.tell });
  };
  return {
    shown: entered ? entered.value : stored,
    /** Whether what is shown cannot be stored as it stands. */
    half: entered?.half ?? false,
    /** Typed: told after a moment of stillness, on `flush`, and when the field goes away. */
    type: (value: V, tell: () => void) => show(value, { tell, timer: setTimeout(flush, stillness) }),
    /** Chosen: told now. */
    choose: (value: V, tell: () => void) => {
      show(value, { tell });
      flush();
    },
    /** Half typed: shown and never told, in place of what was typed before it and is not told yet. */
    hold: (value: V) => show(value, {}),
    flush,
  };
}
