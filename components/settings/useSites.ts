import { useState } from 'react';
import { askFor, giveBack, onPermits } from '../../lib/browser/sitePermissions';
import { grantedSites, withdrawnSites } from '../../lib/meetings/binding/actions/grantedSites';
import type { Askable } from '../../lib/meetings/sites/meetingAddress';
import { useFollowed } from '../ui/useFollowed';
import type { SitesAnswer, SitesPartProps } from './SitesPart';

type Sites = { granted: Askable[]; withdrawn: Askable[] };

async function sitesNow(): Promise<Sites> {
  const [granted, withdrawn] = await Promise.all([grantedSites(), withdrawnSites()]);
  return { granted, withdrawn };
}

/** The granted and withdrawn sites, followed while the page is open, and how to change them; null until first known. */
export function useSites(): SitesPartProps | null {
  const found = useFollowed(sitesNow, onPermits);
  const [answer, setAnswer] = useState<SitesAnswer>(null);
  if (!found) return null;
  return {
    ...found,
    answer,
    onAsk(matches) {
      const before = found.granted.length + found.withdrawn.length;
      askFor(matches).then(
        async (yes) => {
          const { granted, withdrawn } = await sitesNow();
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
