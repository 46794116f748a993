import { useEffect, useState } from 'react';
import { confirmLive } from '../../../lib/conversation/actions/talkLife';
import { lookEvery } from '../../../lib/conversation/staleTalk';
import type { Conversation } from '../../../lib/conversation/types';
import { leftOpen, saySeen } from '../../../lib/panel/actions/panelHeartbeat';
import { tryTo } from '../../panel/lastFailure';
import { useLate } from '../../ui/drawnWhole';

export interface Stale {
  asking: boolean;
  /** When a panel last showed the talk before it went quiet, epoch milliseconds; null if none did. */
  seenAt: number | null;
  confirm(): void;
}

interface Asked {
  seenAt: number | null;
  /** The value of `confirmedAt` when it was asked: a later answer, in any window, ends the question. */
  after: number | null;
}

// This page's last check of a talk, also behind the curtain. After sleep it shows that the clock has jumped.
let last: { id: string; at: number } | null = null;

/** Checks whether a talk was left open. Returns the question to ask; if none, records that a panel shows the talk. */
async function look(id: string, now: number): Promise<Omit<Asked, 'after'> | null> {
  const left = await leftOpen(id, now, { lookedAt: last?.id === id ? last.at : null });
  if (left?.stale) return { seenAt: left.seenAt };
  if (left && !document.hidden) await saySeen(id, now);
  last = { id, at: now };
  return null;
}

/** Whether to ask "does it go on?": checked on opening and after sleep. If not, records that a panel shows the talk. */
export function useStaleTalk({ id, confirmedAt }: Pick<Conversation, 'id' | 'confirmedAt'>): Stale {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [looked, setLooked] = useState(false);
  const asking = asked !== null && asked.after === confirmedAt;
  useLate(!looked);
  useEffect(() => {
    if (asking) return;
    let here = true;
    const run = () =>
      void look(id, Date.now())
        .then(
          (found) => found && here && setAsked({ ...found, after: confirmedAt }),
          () => undefined,
        )
        .then(() => here && setLooked(true));
    run();
    const timer = setInterval(run, lookEvery);
    document.addEventListener('visibilitychange', run);
    return () => {
      here = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', run);
    };
  }, [id, confirmedAt, asking]);
  const confirm = () => void tryTo(() => confirmLive(id, Date.now()));
  return { asking, seenAt: asked?.seenAt ?? null, confirm };
}
