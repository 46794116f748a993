import type { ReactNode } from 'react';
import { Curtain } from '../../components/parts/Curtain';
import { curtainIsDown, drawCurtain } from '../../lib/settings/curtain';
import { attempt } from '../../lib/store/fault';
import { tellBackground } from './tellBackground';
import { useRead } from './useRead';

async function lift(): Promise<void> {
  const lifted = await attempt(() => drawCurtain(false));
  if (lifted.ok) await tellBackground();
}

/** The practice log, unless the curtain is down. */
export function Curtained({ children }: { children: ReactNode }) {
  const down = useRead(curtainIsDown);
  if (down === undefined) return null;
  return down ? <Curtain onLift={() => void lift()} /> : children;
}
