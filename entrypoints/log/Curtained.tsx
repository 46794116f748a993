import { type ReactNode, useState } from 'react';
import { Curtain } from '../../components/parts/Curtain';
import { type Fault, telling } from '../../lib/database/storageFault';
import { curtainIsDown, drawCurtain } from '../../lib/settings/curtainActions';
import { tellBackground } from './tellBackground';
import { useRead } from './useRead';

/** The practice log, unless the curtain is down; `unanswered` while neither can be told. */
export function Curtained({ children, unanswered }: { children: ReactNode; unanswered: ReactNode }) {
  const [fault, setFault] = useState<Fault | null>(null);
  const down = useRead(curtainIsDown);
  const lift = async () => {
    const lifted = await telling(() => drawCurtain(false), setFault);
    if (lifted.ok) await tellBackground();
  };
  if (down === undefined) return unanswered;
  return down ? <Curtain fault={fault} onLift={() => void lift()} /> : children;
}
