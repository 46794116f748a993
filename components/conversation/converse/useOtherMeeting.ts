import { useCallback } from 'react';
import { onValues } from '../../../lib/browser/storageAreas';
import { onFrontTab } from '../../../lib/browser/tabs';
import { anyOf } from '../../../lib/database/watchAnswer';
import { isLeftAlone } from '../../../lib/meetings/binding/actions/dismissedTabs';
import { type MeetingTab, readBinding, tabInFront, tiedTo } from '../../../lib/meetings/binding/queries/meetingTabs';
import { holdsCall } from '../../../lib/meetings/sites/meetingAddress';
import { useLate } from '../../ui/drawnWhole';
import { useWatched } from '../../ui/useWatched';

/** A meeting in the front tab that the live conversation is not tied to, and whether it is tied to another. */
export interface OtherMeeting {
  tab: MeetingTab;
  tiedElsewhere: boolean;
}

async function otherMeeting(conversationId: string): Promise<OtherMeeting | null> {
  const [tab, binding] = await Promise.all([tabInFront(), readBinding()]);
  if (!tab || !holdsCall(tab.address) || (await isLeftAlone(conversationId, tab.id))) return null;
  const tiedElsewhere = tiedTo(binding, conversationId);
  return tiedElsewhere && binding.tabId === tab.id ? null : { tab, tiedElsewhere };
}

const onChange = anyOf(onFrontTab, onValues);

/** Follows the tab in front: a meeting other than the one the live conversation is tied to, or null. */
export function useOtherMeeting(conversationId: string): OtherMeeting | null {
  const ask = useCallback(() => otherMeeting(conversationId), [conversationId]);
  const other = useWatched(ask, onChange);
  useLate(other === undefined);
  return other ?? null;
}
