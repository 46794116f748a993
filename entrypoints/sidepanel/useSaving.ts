import { useState } from 'react';
import { useStore } from 'zustand';
import { t } from '../../lib/browser/words';
import { outbox, store } from '../../lib/conversation/outbox';

type Saved = 'not-yet' | 'saving' | 'saved';

/** Stores what changes, kept and tried again where that fails, and says "Saved" only while all of it is on disk. */
export function useSaving(id: string) {
  const [saved, setSaved] = useState<Saved>('not-yet');
  const unsaved = useStore(outbox, (state) => state.unsaved.length > 0);
  const save = async (what: string, run: () => Promise<unknown>) => {
    setSaved('saving');
    await store({ id: `reflection/${id}/${what}`, run });
    setSaved('saved');
  };
  const label = saved === 'not-yet' || unsaved ? '' : t(saved);
  return {
    label,
    typing: () => setSaved('saving'),
    save: (what: string, run: () => Promise<unknown>) => void save(what, run),
  };
}
