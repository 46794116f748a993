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
  /** The answer it came after: another one lets it go, in whatever window it is given. */
  after: number | null;
}

// This page's last look at a talk, behind the curtain too: one that slept finds that the clock has jumped.
let last: { id: string; at: number } | null = null;

/** Looks at a talk; else says that a panel shows it. What it returns is to be asked. */
async function look(id: string, now: number): Promise<Omit<Asked, 'after'> | null> {
  const left = await leftOpen(id, now, { lookedAt: last?.id === id ? last.at : null });
  if (left?.stale) return { seenAt: left.seenAt };
  if (left && !document.hidden) await saySeen(id, now);
  last = { id, at: now };
  return null;
}

/** Whether to ask "does it go on?": on opening, and after a sleep; else says that a panel shows the talk. */
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
