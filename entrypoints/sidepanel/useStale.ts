import { useEffect, useState } from 'react';
import { confirmLive } from '../../lib/conversation/actions';
import { marksOf } from '../../lib/conversation/queries';
import { isStale } from '../../lib/conversation/stale';
import type { Conversation } from '../../lib/conversation/types';
import { tabAlive } from '../../lib/meetings/queries';
import { lastSeen, saySeen, seenEvery } from '../../lib/panel/seen';

async function stale(talk: Conversation, now: number): Promise<boolean> {
  const [marks, lastSeenAt, alive] = await Promise.all([marksOf(talk.id), lastSeen(talk.id), tabAlive(talk.id)]);
  const lastMarkAt = marks.reduce<number | null>((last, { at }) => Math.max(last ?? 0, at), null);
  const { startedAt, confirmedAt } = talk;
  return isStale({ startedAt, confirmedAt, lastMarkAt, lastSeenAt, tabAlive: alive }, now);
}

/** Whether to ask "does it go on?": on opening, and after a sleep; else says that a panel shows the talk. */
export function useStale(talk: Conversation) {
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (asking) return;
    const check = async () => {
      const now = Date.now();
      if (await stale(talk, now)) setAsking(true);
      else if (!document.hidden) await saySeen(talk.id, now);
    };
    const run = () => void check().catch(() => undefined);
    run();
    const timer = setInterval(run, seenEvery);
    document.addEventListener('visibilitychange', run);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', run);
    };
  }, [talk, asking]);
  const confirm = async () => {
    await confirmLive(talk.id, Date.now());
    setAsking(false);
  };
  return { asking, confirm: () => void confirm().catch(() => undefined) };
}
