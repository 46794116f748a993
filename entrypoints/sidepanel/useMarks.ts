import { useState } from 'react';
import { useStore } from 'zustand';
import type { Action } from '../../components/panel/LastAction';
import { logMark, pressOf, undoMark } from '../../lib/conversation/marks';
import { dropLastPress, outbox, store } from '../../lib/conversation/outbox';
import { marksOf } from '../../lib/conversation/queries';
import { count, lastLogged } from '../../lib/conversation/tally';
import type { Conversation, MarkKey } from '../../lib/conversation/types';
import { attempt } from '../../lib/store/fault';
import { useLive } from '../../lib/store/live';

/** The marks of a live talk as they are logged: counts, the last action, and the two verbs. */
export function useMarks(talk: Conversation) {
  const stored = useLive(() => attempt(() => marksOf(talk.id)), [talk.id]);
  const unsaved = useStore(outbox, ({ unsaved }) => unsaved);
  const [undone, setUndone] = useState<Action | null>(null);
  const marks = stored?.ok ? stored.value : [];
  const kept = unsaved.flatMap(({ press }) => (press?.conversationId === talk.id ? press : []));
  const last = kept.at(-1) ?? lastLogged(marks);

  const press = (key: MarkKey) => {
    const made = pressOf(talk, key, Date.now());
    void store({ id: made.id, press: made, talk, run: () => logMark(made, Date.now()) });
    // To ask for null again would have the whole screen drawn anew before the press is on its way.
    if (undone) setUndone(null);
  };
  const undo = async () => {
    const dropped = dropLastPress(talk.id);
    const result = dropped ? { ok: true as const, value: dropped } : await attempt(() => undoMark(talk.id, Date.now()));
    if (result.ok && result.value) setUndone({ key: result.value.key, undone: true, at: Date.now() });
  };
  const action: Action | undefined = undone ?? (last && { key: last.key, undone: false, at: last.at });
  return { counts: count([...marks, ...kept]), marks, action, press, undo: () => void undo() };
}
