import { useEffect, useState } from 'react';
import { onSession } from '../../lib/browser/session';
import { onFrontTab } from '../../lib/browser/tabs';
import { type MeetingTab, readBinding, tabInFront } from '../../lib/meetings/queries';

/** A meeting in front that the live conversation is not tied to, and whether it is tied to another. */
export interface OtherMeeting {
  tab: MeetingTab;
  tiedElsewhere: boolean;
}

async function otherMeeting(conversationId: string): Promise<OtherMeeting | null> {
  const [tab, binding] = await Promise.all([tabInFront(), readBinding()]);
  if (tab?.address?.role !== 'room') return null;
  const tied = binding?.conversationId === conversationId && binding.state === 'bound';
  return tied && binding.tabId === tab.id ? null : { tab, tiedElsewhere: tied };
}

/** Follows the tab in front: another meeting than the one the live conversation is tied to, or null. */
export function useOtherMeeting(conversationId: string): OtherMeeting | null {
  const [other, setOther] = useState<OtherMeeting | null>(null);
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const found = await otherMeeting(conversationId);
      if (!gone) setOther(found);
    };
    const run = () => void look().catch(() => undefined);
    run();
    const stops = [onFrontTab(run), onSession(run)];
    return () => {
      gone = true;
      for (const stop of stops) stop();
    };
  }, [conversationId]);
  return other;
}
