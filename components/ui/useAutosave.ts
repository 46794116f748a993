import { useState } from 'react';
import { useStore } from 'zustand';
import { outbox, store } from '../../lib/conversation/actions/outbox';

/** What a form says about saving: nothing before the first change, nor while saving fails, as a notice says that. */
export type Saved = 'saved' | 'saving' | null;

/** Saves changes and retries those that fail; `saved` only while all that was entered is on disk. */
export function useAutosave(id: string) {
  const [touched, setTouched] = useState(false);
  const [typing, setTyping] = useState(false);
  const [running, setRunning] = useState(0);
  const failing = useStore(outbox, ({ unsaved }) => unsaved.length > 0);
  const save = async (what: string, run: () => Promise<unknown>) => {
    setTouched(true);
    setTyping(false);
    setRunning((n) => n + 1);
    await store({ id: `${id}/${what}`, run });
    setRunning((n) => n - 1);
  };
  const saved: Saved = !touched || failing ? null : typing || running > 0 ? 'saving' : 'saved';
  return {
    saved,
    onTyping: () => {
      setTouched(true);
      setTyping(true);
    },
    save: (what: string, run: () => Promise<unknown>) => void save(what, run),
  };
}
