import { useState } from 'react';
import { useStore } from 'zustand';
import { inCard } from '../../../lib/browser/pageContext';
import { type Held, heldIn } from '../../../lib/conversation/actions/heldPauses';
import { logMark, type Press, pressOf, undoMark, unlog } from '../../../lib/conversation/actions/logMark';
import { outbox, store, takeBack } from '../../../lib/conversation/actions/outbox';
import { stretches } from '../../../lib/conversation/modeTimeline';
import { heldAt } from '../../../lib/conversation/pauseFigures';
import { count, inOrder, lastLogged } from '../../../lib/conversation/tally';
import type { Conversation, Mark, MarkKey, Pause } from '../../../lib/conversation/types';
import { note } from '../../panel/lastFailure';
import { useSteadyRead } from '../../ui/useSteadyRead';
import type { Action } from './LastAction';
import { useStoredMarks } from './useStoredMarks';

const noPauses: Held = { pauses: [], running: undefined };

// A meeting page may cover its card and misdirect a press: in the card only the last minute can be undone.
const undoFor = inCard() ? 60_000 : Number.POSITIVE_INFINITY;

/** What is logged in a live talk: counts (null until read), open mode, pauses, last action; and the press and undo. */
export function useTalkMarks(talk: Conversation) {
  const { isRead, marks, ahead, land } = useStoredMarks(talk.id);
  const held = useSteadyRead(() => heldIn(talk.id), [talk.id]) ?? noPauses;
  const unsaved = useStore(outbox, ({ unsaved }) => unsaved);
  const [undone, setUndone] = useState<Omit<Action, 'undoUntil'> | null>(null);
  const mine = unsaved.flatMap(({ press }) => (press?.conversationId === talk.id ? press : []));
  const fresh = [...ahead.filter(({ id }) => !mine.some((press) => press.id === id)), ...mine];
  const kept = fresh.filter(({ id }) => !marks.some((mark) => mark.id === id));
  const last = kept.at(-1) ?? lastLogged<Mark | Pause>([...marks, ...held.pauses]);

  const press = (key: MarkKey) => {
    const made = pressOf(talk, key, Date.now());
    const run = async () => (await logMark(made, Date.now())) && land(made);
    void store({ id: made.id, press: made, talk, run, undo: () => unlog(made, Date.now()) });
    // Avoid a needless re-render before the write starts.
    if (undone) setUndone(null);
  };
  const say = (taken: Press | undefined) => {
    note(null);
    if (taken) setUndone({ key: taken.key, undone: true, at: Date.now() });
    return taken;
  };
  const undo = async () => {
    const now = Date.now();
    // Also reported if it succeeds later.
    const result = await takeBack(talk.id, async () => say(await undoMark(talk.id, now, now - undoFor)));
    if (result.ok) say(result.value);
    else note(result.error);
  };
  const logged = last && { key: 'key' in last ? last.key : 'pause', undone: false, at: last.at };
  const shown = undone && undone.at >= (logged?.at ?? 0) ? undone : logged;
  const running = heldAt(held.running, Date.now());
  const newest = Math.max(last?.at ?? 0, running?.from ?? 0);
  const action: Action | undefined = shown && { ...shown, undoUntil: newest + undoFor };
  const open = talk.modes && stretches([...inOrder(marks), ...kept], talk.modes, 0).at(-1);
  const tallied = [...marks, ...kept];
  const counts = isRead ? count(tallied) : null;
  return { counts, open, marks, tallied, held, action, canUndo: newest > 0, press, undo: () => void undo() };
}
