import { useEffect, useState } from 'react';
import { confirmLive } from '../../lib/conversation/actions';
import { marksOf } from '../../lib/conversation/queries';
import { isStale } from '../../lib/conversation/stale';
import { lastMarkAt } from '../../lib/conversation/tally';
import type { Conversation } from '../../lib/conversation/types';
import { tabAlive } from '../../lib/meetings/queries';
import { lastSeen, saySeen, seenEvery } from '../../lib/panel/seen';
import { tryTo } from './undone';

export interface Stale {
  asking: boolean;
  /** When a panel last showed the talk before it went quiet, epoch milliseconds; null if none did. */
  seenAt: number | null;
  confirm(): void;
}

type Living = Pick<Conversation, 'id' | 'startedAt' | 'confirmedAt'>;

async function quiet({ id, startedAt, confirmedAt }: Living, now: number) {
  const [marks, lastSeenAt, alive] = await Promise.all([marksOf(id), lastSeen(id), tabAlive(id)]);
  const signs = { startedAt, confirmedAt, lastMarkAt: lastMarkAt(marks, startedAt), lastSeenAt, tabAlive: alive };
  return { lastSeenAt, stale: isStale(signs, now) };
}

/** Whether to ask "does it go on?": on opening, and after a sleep; else says that a panel shows the talk. */
export function useStale({ id, startedAt, confirmedAt }: Conversation): Stale {
  const [asked, setAsked] = useState<{ seenAt: number | null } | null>(null);
  useEffect(() => {
    if (asked) return;
    const check = async () => {
      const now = Date.now();
      const { stale, lastSeenAt } = await quiet({ id, startedAt, confirmedAt }, now);
      if (stale) setAsked({ seenAt: lastSeenAt });
      else if (!document.hidden) await saySeen(id, now);
    };
    const run = () => void check().catch(() => undefined);
    run();
    const timer = setInterval(run, seenEvery);
    document.addEventListener('visibilitychange', run);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', run);
    };
  }, [id, startedAt, confirmedAt, asked]);
  const confirm = async () => {
    if ((await tryTo(() => confirmLive(id, Date.now()))).ok) setAsked(null);
  };
  return { asking: asked !== null, seenAt: asked?.seenAt ?? null, confirm: () => void confirm() };
}
