import { useEffect, useState } from 'react';
import { talksPlace } from '../../components/log/place';
import { deleteConversation, type Removed, undelete } from '../../lib/conversation/edits';
import { attempt, type Fault } from '../../lib/store/fault';

interface Gone {
  label: string;
  removed: Removed;
}

// The pressed button goes with its bar: the focus must not go with it.
const toHeading = () => document.querySelector('h1')?.focus();

/** Deletes without asking, and takes it back for as long as the coach stays on the list. */
export function useDeletion(hash: string, onFault: (fault: Fault | null) => void) {
  const [gone, setGone] = useState<Gone | null>(null);
  useEffect(() => {
    if (hash !== talksPlace) setGone(null);
  }, [hash]);
  const remove = async (id: string, label: string) => {
    location.hash = talksPlace;
    const result = await attempt(() => deleteConversation(id, Date.now()));
    onFault(result.ok ? null : result.error);
    if (result.ok) setGone({ label, removed: result.value });
  };
  const undo = async () => {
    if (!gone) return;
    const result = await attempt(() => undelete(gone.removed, Date.now()));
    onFault(result.ok ? null : result.error);
    if (result.ok) close();
  };
  const close = () => {
    setGone(null);
    toHeading();
  };
  return {
    gone,
    remove: (id: string, label: string) => void remove(id, label),
    undo: () => void undo(),
    close,
  };
}
