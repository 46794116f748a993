// Wires Start and Stop: the conversation, its tab, and the doorman who tells the chips.
import { openingCard } from '../../components/panel/Prepare';
import { sendMessage } from '../../lib/browser/messages';
import {
  type Beginning,
  endConversation,
  type Plan,
  startConversation,
  switchConversation,
} from '../../lib/conversation/actions';
import { store } from '../../lib/conversation/outbox';
import type { EndReason } from '../../lib/conversation/types';
import { bindTo, goOnByHand, unbind } from '../../lib/meetings/actions';
import { holdsCall } from '../../lib/meetings/address';
import { type MeetingTab, tabInFront } from '../../lib/meetings/queries';
import { keepDraft, usedUp } from '../../lib/panel/draft';
import { attempt, type Fault } from '../../lib/store/fault';

// A doorman that cannot be reached tells no chips: nothing else depends on it.
const tellDoorman = () => sendMessage('conversationChanged', undefined).catch(() => undefined);

function beginning(plan: Plan, capture: Beginning['capture'], tab: MeetingTab | null): Beginning {
  return {
    ...plan,
    openingPromptId: openingCard(plan)?.id ?? null,
    capture,
    site: tab && holdsCall(tab.address) ? (tab.address?.site ?? null) : null,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

/** Starts a conversation beside the tab in front; the fault if it could not be stored. */
export async function start(plan: Plan, capture: Beginning['capture']): Promise<Fault | null> {
  const now = Date.now();
  const tab = await tabInFront();
  const result = await attempt(() => startConversation(beginning(plan, capture, tab), now));
  if (!result.ok) return result.error;
  if (!result.value.ok) return null;
  await Promise.all([bindTo(result.value.value, tab), keepDraft(usedUp(plan))]);
  await tellDoorman();
  return null;
}

/** Ends the live conversation and starts one beside the tab in front. */
export async function switchHere(plan: Plan): Promise<void> {
  const now = Date.now();
  const tab = await tabInFront();
  const result = await attempt(() => switchConversation(beginning(plan, 'live', tab), now));
  if (!result.ok) return;
  await bindTo(result.value, tab);
  await tellDoorman();
}

/** The coach says that the live conversation is the meeting in that tab. */
export async function tieTo(id: string, tab: MeetingTab): Promise<void> {
  await bindTo(id, tab);
  await tellDoorman();
}

/** Stops at `at`; the reflection comes on screen. Kept and tried again if it cannot be stored. */
export async function stop(id: string, at: number, reason: EndReason): Promise<void> {
  await store({ id: `stop/${id}`, run: () => endConversation(id, { at, reason, reflection: 'open' }, Date.now()) });
  await unbind();
  await tellDoorman();
}

/** Takes back the end that a tab brought. */
export async function goOnWith(id: string): Promise<void> {
  await attempt(() => goOnByHand(id, Date.now()));
  await tellDoorman();
}
