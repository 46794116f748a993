// Owns the verbs of question cards: deal, go back, pin, mark as asked. The only writer of the deals table.
import type { Conversation, Kind, Stage } from '../conversation/types';
import { db } from '../store/db';
import { write } from '../store/fault';
import { newId, nextStamp, revise } from '../store/write';
import { nextPrompt, promptById } from './deal';
import { offeredStage } from './stage';
import type { Deal } from './types';

const dealTables = [db.conversations, db.deals];

async function deal(conversationId: string, promptId: string, position: number, now: number): Promise<Deal> {
  const row = { id: newId(), stamp: nextStamp(now), conversationId, promptId, position, shownAt: now, usedAt: null };
  await db.deals.add(row);
  return row;
}

/** The first card of a conversation: the chosen opening question, else one for opening. Call within a transaction. */
export function firstDeal(
  conversationId: string,
  plan: { kind: Kind | null; openingPromptId: string | null },
  now: number,
): Promise<Deal> {
  const chosen = plan.openingPromptId === null ? undefined : promptById(plan.openingPromptId);
  const card = chosen ?? nextPrompt({ kind: plan.kind, stage: 'open', shown: [], used: [], seed: conversationId });
  return deal(conversationId, card.id, 0, now);
}

const history = (conversationId: string): Promise<Deal[]> =>
  db.deals.where('conversationId').equals(conversationId).sortBy('position');

async function dealNew(talk: Conversation, past: readonly Deal[], stage: Stage, now: number): Promise<Deal> {
  const card = nextPrompt({
    kind: talk.kind,
    stage,
    shown: past.map((row) => row.promptId),
    used: past.filter((row) => row.usedAt !== null).map((row) => row.promptId),
    seed: talk.id,
  });
  return deal(talk.id, card.id, past.length, now);
}

const show = (talk: Conversation, row: Deal, now: number) =>
  revise(db.conversations, talk.id, now, () => ({ dealId: row.id }));

async function onLive(id: string, change: (talk: Conversation, past: Deal[]) => Promise<unknown>): Promise<void> {
  await write(dealTables, async () => {
    const talk = await db.conversations.get(id);
    if (talk?.status === 'live') await change(talk, await history(id));
  });
}

/** Shows the next card: forward in the history, or at its end a new one for the stage offered now. */
export function dealNext(conversationId: string, now: number): Promise<void> {
  return onLive(conversationId, async (talk, past) => {
    const at = past.findIndex((row) => row.id === talk.dealId);
    const forward = at === -1 ? undefined : past[at + 1];
    await show(talk, forward ?? (await dealNew(talk, past, offeredStage(talk, now), now)), now);
  });
}

/** Shows the card before this one; at the first there is none, and nothing changes. */
export function dealBack(conversationId: string, now: number): Promise<void> {
  return onLive(conversationId, async (talk, past) => {
    const before = past[past.findIndex((row) => row.id === talk.dealId) - 1];
    if (before) await show(talk, before, now);
  });
}

/** The coach moves to a stage by hand: a new card for it is shown at once. */
export function chooseStage(conversationId: string, stage: Stage, now: number): Promise<void> {
  return onLive(conversationId, async (talk, past) => {
    const row = await dealNew(talk, past, stage, now);
    await revise(db.conversations, talk.id, now, () => ({ dealId: row.id, chosenStage: { stage, at: now } }));
  });
}

/** Keeps the shown card at hand, or lets it go. */
export function togglePin(conversationId: string, now: number): Promise<void> {
  return onLive(conversationId, (talk) =>
    revise(db.conversations, talk.id, now, () => ({
      pinnedDealId: talk.pinnedDealId === talk.dealId ? null : talk.dealId,
    })),
  );
}

/** Shows the pinned card again. */
export function showPinned(conversationId: string, now: number): Promise<void> {
  return onLive(conversationId, async (talk, past) => {
    const pinned = past.find((row) => row.id === talk.pinnedDealId);
    if (pinned) await show(talk, pinned, now);
  });
}

/** Marks the shown card as asked, or takes that back. Never logs an ASK: the coach counts by hand. */
export function toggleUsed(conversationId: string, now: number): Promise<void> {
  return onLive(conversationId, async (talk) => {
    if (talk.dealId) await revise(db.deals, talk.dealId, now, (row) => ({ usedAt: row.usedAt === null ? now : null }));
  });
}
