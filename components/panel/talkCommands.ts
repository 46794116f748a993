// Start and Stop: the conversation, its tab, and the background, which updates the chips and the badge.

import { sendMessage } from '../../lib/browser/messages';
import { store } from '../../lib/conversation/actions/outbox';
import type { Beginning } from '../../lib/conversation/actions/talkLife';
import type { Plan } from '../../lib/conversation/talkDraft';
import type { EndReason } from '../../lib/conversation/types';
import { drawCurtain } from '../../lib/curtain/actions';
import type { MeetingTab } from '../../lib/meetings/binding/queries/meetingTabs';
import { onceUntilFailed } from '../ui/onceUntilFailed';
import { tryTo } from './lastFailure';

/** The actions of Start, Stop and the like. Loaded on demand, because the code that reads addresses is large. */
export const talkActions = onceUntilFailed(async () => {
  const [panel, meetings, conversation] = await Promise.all([
    import('../../lib/panel/actions/startStop'),
    import('../../lib/meetings/binding/actions/callTie'),
    import('../../lib/conversation/actions/talkLife'),
  ]);
  return { ...panel, ...meetings, ...conversation };
});

/** Notifies the background of a change. If it cannot be reached, only chips and badge are out of date. */
export const tellDoorman = (): Promise<void> => sendMessage('conversationChanged', undefined).catch(() => undefined);

/** Draws or lifts the curtain and notifies the background, whose badge and chips follow it. */
export async function curtain(down: boolean): Promise<void> {
  if ((await tryTo(() => drawCurtain(down))).ok) await tellDoorman();
}

async function afterwards(...work: Promise<unknown>[]): Promise<void> {
  await Promise.allSettled(work);
  await tellDoorman();
}

/** Starts a conversation beside the tab in front. If another is already live, the panel shows that one. */
export async function start(plan: Plan, capture: Beginning['capture']): Promise<void> {
  const now = Date.now();
  const result = await tryTo(async () => (await talkActions()).startBeside(plan, capture, now));
  if (result.ok) await tellDoorman();
}

/** Ends the live conversation and starts one beside the tab in front. */
export async function switchHere(plan: Plan): Promise<void> {
  const now = Date.now();
  const { beginning, bindTo, inFront, switchConversation } = await talkActions();
  const tab = await inFront();
  const result = await tryTo(async () => switchConversation(await beginning(plan, 'live', tab), now));
  if (result.ok) await afterwards(bindTo(result.value, tab));
}

/** The coach says that the live conversation is the meeting in that tab. */
export const tieTo = (id: string, tab: MeetingTab): Promise<void> =>
  afterwards(talkActions().then(({ bindTo }) => bindTo(id, tab)));

/** The coach says that the live conversation goes on although its tab left the page of the call. */
export const goesOn = (id: string): Promise<void> =>
  talkActions()
    .then(({ goesOnThere }) => goesOnThere(id))
    .catch(() => undefined);

/** Stops at `at` (epoch milliseconds); the reflection opens. Retried if it cannot be stored. */
export async function stop(id: string, at: number, reason: EndReason): Promise<void> {
  const run = async () => {
    await (await talkActions()).stopHere(id, at, reason, Date.now());
    void tellDoorman();
  };
  await store({ id: `stop/${id}`, run });
}

/** Undoes an end that a tab caused. */
export async function goOnWith(id: string): Promise<void> {
  await tryTo(async () => (await talkActions()).goOnByHand(id, Date.now()));
  await tellDoorman();
}
