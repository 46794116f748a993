import { useEffect, useRef, useState } from 'react';

/** Milliseconds without a key after which typed text is saved: architecture allows 300 at most. */
const stillness = 250;

/** Shown and not saved yet, as JSON. A half-typed date or number out of range has no `tell` and is not saved. */
interface Untold {
  json: string;
  tell?: () => void;
  timer?: ReturnType<typeof setTimeout>;
}

/** Tracks text not yet saved and saves not yet read back from the database. `onCaughtUp`: neither is left. */
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
    // An earlier value saved here is followed by the later one; any other value comes from another window.
    if (!untold.current && (at < 0 || awaited.current.length === 0)) catchUp.current();
  }, [stored]);
  return { put: put.current, flush: flush.current };
}

/**
 * A field's value: what the coach entered, shown at once and until the stored value has caught up. What another window
 * saves is shown once nothing is being entered here. Values are plain data, equal if their JSON is.
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
    /** Whether what is shown is invalid and cannot be saved. */
    half: entered?.half ?? false,
    /** Typed: saved after a moment without a key, on `flush`, and when the field is unmounted. */
    type: (value: V, tell: () => void) => show(value, { tell, timer: setTimeout(flush, stillness) }),
    /** Chosen: saved now. */
    choose: (value: V, tell: () => void) => {
      show(value, { tell });
      flush();
    },
    /** Half typed: shown and never saved; replaces text that was typed before it and is not saved yet. */
    hold: (value: V) => show(value, {}),
    flush,
  };
}
