import { useEffect, useState } from 'react';
import { onFrontTab } from '../../lib/browser/tabs';
import { readBinding, tabInFront } from '../../lib/meetings/queries';

/** Whether the tab in front is another meeting than the one the live conversation is tied to. */
export function useOtherMeeting(conversationId: string): boolean {
  const [other, setOther] = useState(false);
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const [tab, binding] = await Promise.all([tabInFront(), readBinding()]);
      const tied = binding?.conversationId === conversationId && binding.state === 'bound';
      if (!gone) setOther(tied && tab !== null && tab.id !== binding.tabId && tab.address?.role === 'room');
    };
    const run = () => void look().catch(() => undefined);
    run();
    const stop = onFrontTab(run);
    return () => {
      gone = true;
      stop();
    };
  }, [conversationId]);
  return other;
}
