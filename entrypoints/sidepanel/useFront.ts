import { useEffect, useState } from 'react';
import { onSession } from '../../lib/browser/session';
import { onFrontTab } from '../../lib/browser/tabs';
import { holdsCall } from '../../lib/meetings/address';
import { type MeetingTab, readAsked, readBinding, tabInFront, tiedTo } from '../../lib/meetings/queries';

/** A meeting in front that the live conversation is not tied to, and whether it is tied to another. */
export interface OtherMeeting {
  tab: MeetingTab;
  tiedElsewhere: boolean;
}

async function otherMeeting(conversationId: string): Promise<OtherMeeting | null> {
  const [tab, binding, asked] = await Promise.all([tabInFront(), readBinding(), readAsked()]);
  if (!tab || !holdsCall(tab.address)) return null;
  // A workspace is in front all day: it is spoken of only once its chip was pressed.
  if (tab.address?.role === 'workspace' && asked !== tab.id) return null;
  const tiedElsewhere = tiedTo(binding, conversationId);
  return tiedElsewhere && binding.tabId === tab.id ? null : { tab, tiedElsewhere };
}

/** Follows the tab in front: another meeting than the one the live conversation is tied to, or null. */
export function useOtherMeeting(conversationId: string): OtherMeeting | null {
  const [other, setOther] = useState<OtherMeeting | null>(null);
  useEffect(() => {
    let newest = 0;
    const look = async () => {
      newest += 1;
      const mine = newest;
      const found = await otherMeeting(conversationId);
      // Answers may overtake each other.
      if (mine === newest) setOther(found);
    };
    const run = () => void look().catch(() => undefined);
    run();
    const stops = [onFrontTab(run), onSession(run)];
    return () => {
      newest = -1;
      for (const stop of stops) stop();
    };
  }, [conversationId]);
  return other;
}
