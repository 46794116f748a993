import { type ReactNode, useState } from 'react';
import { notifyBackground } from '../../lib/browser/notifyBackground';
import { curtainIsDown, drawCurtain } from '../../lib/curtain/actions';
import { type Fault, telling } from '../../lib/database/storageFault';
import { useRead } from '../ui/useRead';
import { CurtainScreen } from './CurtainScreen';

/** The practice log, unless the curtain is down; `unanswered` until that is known. */
export function CurtainedLog({ children, unanswered }: { children: ReactNode; unanswered: ReactNode }) {
  const [fault, setFault] = useState<Fault | null>(null);
  const down = useRead(curtainIsDown);
  const lift = async () => {
    const lifted = await telling(() => drawCurtain(false), setFault);
    if (lifted.ok) await notifyBackground();
  };
  if (down === undefined) return unanswered;
  return down ? <CurtainScreen fault={fault} onLift={() => void lift()} /> : children;
}
