// Start and Stop, shared by the panel and the shortcuts: they update the conversation, its tab and the draft.

import { zoneHere } from '../../browser/localZone';
import { keepDraft, usedUp } from '../../conversation/actions/keepTalkDraft';
import { type Beginning, endConversation, startConversation } from '../../conversation/actions/talkLife';
import { lastEnded } from '../../conversation/queries';
import type { Plan } from '../../conversation/talkDraft';
import type { EndReason } from '../../conversation/types';
import { type Chosen, chosenKeys } from '../../key-sets/builtInKeySets';
import { keySetOf } from '../../key-sets/queries';
import { bindTo, unbind } from '../../meetings/binding/actions/callTie';
import { type MeetingTab, tabInFront } from '../../meetings/binding/queries/meetingTabs';
import { holdsCall } from '../../meetings/sites/meetingAddress';
import { everybody, hasMet } from '../../people/queries/people';
import { openingCard } from '../../prompts/builtInCards';
import type { Result } from '../../result';
import { settings } from '../../settings/queries';

/** The tab in front; null if the browser does not say, which must not prevent a start. */
export const inFront = (): Promise<MeetingTab | null> => tabInFront().catch(() => null);

/** The keys that the coach chose for the next talk. */
async function keysChosen(): Promise<Chosen> {
  const { keySet, details } = await settings();
  return chosenKeys(keySet, details, await keySetOf({ keySetId: keySet }));
}

/** Whether there was an earlier talk: with this person or, if nobody is named, with anybody. */
async function hasMetBefore({ alias }: Plan): Promise<boolean> {
  const [people, ended] = await Promise.all([everybody(), lastEnded()]);
  return hasMet(alias, people, ended !== undefined);
}

/** What a conversation starts with: the draft, the chosen keys, and the tab's meeting service. */
export async function beginning(plan: Plan, capture: Beginning['capture'], tab: MeetingTab | null): Promise<Beginning> {
  const [met, keys] = await Promise.all([hasMetBefore(plan), keysChosen()]);
  return {
    ...plan,
    openingPromptId: openingCard(plan, met)?.id ?? null,
    capture,
    site: tab && holdsCall(tab.address) ? (tab.address?.site ?? null) : null,
    timeZone: zoneHere(),
    keys,
  };
}

/** Starts a conversation at `now` for the tab in front. Fails with the id of the live conversation if there is one. */
export async function startBeside(
  plan: Plan,
  capture: Beginning['capture'],
  now: number,
): Promise<Result<string, { live: string }>> {
  const tab = await inFront();
  const begun = await startConversation(await beginning(plan, capture, tab), now);
  if (begun.ok) await Promise.allSettled([bindTo(begun.value, tab), keepDraft(usedUp(plan))]);
  return begun;
}

/** The coach ends a conversation at `at`, and its reflection opens. False if it was not live. */
export async function stopHere(id: string, at: number, reason: EndReason, now: number): Promise<boolean> {
  const ended = await endConversation(id, { at, reason, reflection: 'open' }, now);
  await unbind(id).catch(() => undefined);
  return ended;
}
