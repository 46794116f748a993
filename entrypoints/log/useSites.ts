import { useEffect, useState } from 'react';
import type { SitesAnswer, SitesPartProps } from '../../components/log/SitesPart';
import { askFor, giveBack, onPermits } from '../../lib/browser/permits';
import type { Askable } from '../../lib/meetings/address';
import { grantedSites, withdrawnSites } from '../../lib/meetings/granted';

type Sites = { granted: Askable[]; withdrawn: Askable[] };

const none: Sites = { granted: [], withdrawn: [] };

/** The sites granted and withdrawn, followed while the page is open, and how to change that; null until first known. */
export function useSites(): SitesPartProps | null {
  const [found, setFound] = useState<Sites | null>(null);
  const [answer, setAnswer] = useState<SitesAnswer>(null);
  useEffect(() => {
    const look = async () => {
      const [granted, withdrawn] = await Promise.all([grantedSites(), withdrawnSites()]);
      setFound({ granted, withdrawn });
    };
    const run = () => void look().catch(() => setFound((known) => known ?? none));
    run();
    return onPermits(run);
  }, []);
  if (!found) return null;
  return {
    ...found,
    answer,
    onAsk(matches) {
      const before = found.granted.length + found.withdrawn.length;
      askFor(matches).then(
        async (yes) => {
          const [granted, withdrawn] = await Promise.all([grantedSites(), withdrawnSites()]);
          const same = granted.length + withdrawn.length === before;
          setAnswer(yes ? (same ? 'known' : null) : 'refused');
        },
        () => setAnswer('refused'),
      );
    },
    onWithdraw(matches) {
      setAnswer(null);
      void giveBack(matches).catch(() => undefined);
    },
  };
}
