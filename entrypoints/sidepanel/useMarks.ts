import { useState } from 'react';
import { useStore } from 'zustand';
import type { Action } from '../../components/panel/LastAction';
import { inCard } from '../../lib/browser/card';
import { logMark, pressOf, undoMark } from '../../lib/conversation/marks';
import { outbox, store, takeBack } from '../../lib/conversation/outbox';
import { count, inOrder, lastLogged } from '../../lib/conversation/tally';
import { stretches } from '../../lib/conversation/timeline';
import type { Conversation, MarkKey } from '../../lib/conversation/types';
import { note } from './undone';
import { useStored } from './useStored';

// A meeting page may cover its card and lead a press astray: there only what was pressed within a minute is taken back.
const undoFor = inCard() ? 60_000 : Number.POSITIVE_INFINITY;

/** The marks of a live talk as they are logged: counts (null until read), the open mode, the last action, the two verbs. */
export function useMarks(talk: Conversation) {
  const { isRead, marks, ahead, land } = useStored(talk.id);
  const unsaved = useStore(outbox, ({ unsaved }) => unsaved);
  const [undone, setUndone] = useState<Omit<Action, 'undoUntil'> | null>(null);
  const mine = unsaved.flatMap(({ press }) => (press?.conversationId === talk.id ? press : []));
  const fresh = [...ahead.filter(({ id }) => !mine.some((press) => press.id === id)), ...mine];
  const kept = fresh.filter(({ id }) => !marks.some((mark) => mark.id === id));
  const last = kept.at(-1) ?? lastLogged(marks);

  const press = (key: MarkKey) => {
    const made = pressOf(talk, key, Date.now());
    const run = async () => (await logMark(made, Date.now())) && land(made);
    void store({ id: made.id, press: made, talk, run });
    // To ask for null again would have the whole screen drawn anew before the press is on its way.
    if (undone) setUndone(null);
  };
  const undo = async () => {
    const now = Date.now();
    const result = note(await takeBack(talk.id, () => undoMark(talk.id, now, now - undoFor)));
    if (result.ok && result.value) setUndone({ key: result.value.key, undone: true, at: Date.now() });
  };
  const logged = last && { key: last.key, undone: false, at: last.at };
  const shown = undone && undone.at >= (logged?.at ?? 0) ? undone : logged;
  const action: Action | undefined = shown && { ...shown, undoUntil: (last?.at ?? 0) + undoFor };
  const open = talk.modes && stretches([...inOrder(marks), ...kept], talk.modes, 0).at(-1);
  const tallied = [...marks, ...kept];
  const counts = isRead ? count(tallied) : null;
  return { counts, open, marks, tallied, action, press, undo: () => void undo() };
}
