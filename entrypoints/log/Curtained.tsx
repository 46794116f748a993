import { type ReactNode, useState } from 'react';
import { Curtain } from '../../components/parts/Curtain';
import { useRead } from '../../components/ui/useRead';
import { notifyBackground } from '../../lib/browser/notifyBackground';
import { type Fault, telling } from '../../lib/database/storageFault';
import { curtainIsDown, drawCurtain } from '../../lib/settings/curtainActions';

/** The practice log, unless the curtain is down; `unanswered` while neither can be told. */
export function Curtained({ children, unanswered }: { children: ReactNode; unanswered: ReactNode }) {
  const [fault, setFault] = useState<Fault | null>(null);
  const down = useRead(curtainIsDown);
  const lift = async () => {
    const lifted = await telling(() => drawCurtain(false), setFault);
    if (lifted.ok) await notifyBackground();
  };
  if (down === undefined) return unanswered;
  return down ? <Curtain fault={fault} onLift={() => void lift()} /> : children;
}
