import type { ReactNode } from 'react';
import { Curtain } from '../../components/parts/Curtain';
import { sendMessage } from '../../lib/browser/messages';
import { curtainIsDown, drawCurtain } from '../../lib/settings/curtain';
import { attempt } from '../../lib/store/fault';
import { useRead } from './useRead';

async function lift(): Promise<void> {
  const lifted = await attempt(() => drawCurtain(false));
  if (lifted.ok) await sendMessage('conversationChanged', undefined).catch(() => undefined);
}

/** The practice log, unless the curtain is down; `unanswered` while neither can be told. */
export function Curtained({ children, unanswered }: { children: ReactNode; unanswered: ReactNode }) {
  const down = useRead(curtainIsDown);
  if (down === undefined) return unanswered;
  return down ? <Curtain onLift={() => void lift()} /> : children;
}
