import { lazy, Suspense } from 'react';
import { endPause, type Held, sayWhoSpoke, startPause } from '../../../lib/conversation/actions/heldPauses';
import { store } from '../../../lib/conversation/actions/outbox';
import { heldAt } from '../../../lib/conversation/pauseFigures';
import type { Conversation, Ender, Pause } from '../../../lib/conversation/types';
import type { Settings } from '../../../lib/settings/types';
import { tryTo } from '../../panel/lastFailure';
import { Late } from '../../ui/drawnWhole';

// Loaded only if the coach switched it on.
const Pausing = lazy(async () => ({ default: (await import('./PauseControl')).PauseControl }));

/** The line that holds pauses, and the verb that starts and ends one; neither if it is switched off. */
export function usePausing(talk: Conversation, { pauses: on, letterKeys }: Settings, { pauses, running }: Held) {
  if (!on) return { line: null, pause: undefined };
  const end = (endedBy: Ender | null) => {
    const at = Date.now();
    const held = heldAt(running, at);
    if (held) void store({ id: `pause/${held.id}`, run: () => endPause(held, at, endedBy) });
  };
  const start = () => void tryTo(() => startPause(talk.id, Date.now()));
  const answer = ({ id }: Pause, who: Ender) => void store({ id: `pause/${id}/who`, run: () => sayWhoSpoke(id, who) });
  const line = (
    <Suspense fallback={<Late />}>
      <Pausing {...{ pauses, running, withLetters: letterKeys }} onStart={start} onEnd={end} onAnswer={answer} />
    </Suspense>
  );
  return { line, pause: () => (heldAt(running, Date.now()) ? end(null) : start()) };
}
