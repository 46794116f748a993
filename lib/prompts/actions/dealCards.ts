// Actions on question cards: deal, go back, pin, mark as asked.
import type { Conversation, Stage } from '../../conversation/types';
import { db } from '../../database/database';
import { write } from '../../database/storageFault';
import { revise } from '../../database/writeRows';
import { promptById } from '../builtInCards';
import { bridgeId, nextPrompt, type Pool } from '../chooseCard';
import { cardsToDeal } from '../queries/cardsToDeal';
import { dealsOf } from '../queries/dealtCards';
import { offeredStage } from '../talkStage';
import type { Deal } from '../types';
import { deal } from './firstCard';

const dealTables = [db.conversations, db.deals, db.cards];

/** How many earlier talks with the same person count: questions asked in them are dealt later. Our own choice. */
const lookBack = 5;

const asked = (deals: readonly Deal[]): string[] =>
  deals.filter((row) => row.usedAt !== null).map((row) => row.promptId);

/** What was asked in the last talks with the same person. */
async function askedLately({ id, personId }: Conversation): Promise<Set<string>> {
  if (personId === null) return new Set();
  // Primary keys come sorted, and they are UUID v7, so the order is that of time.
  const talks = await db.conversations.where('personId').equals(personId).primaryKeys();
  const last = talks.filter((other) => other !== id).slice(-lookBack);
  return new Set(asked(await db.deals.where('conversationId').anyOf(last).toArray()));
}

/** Whether there was a talk before this one: with the same person or, if nobody is named, with anyone. */
async function metBefore({ personId }: Conversation): Promise<boolean> {
  const talks = personId === null ? db.conversations : db.conversations.where('personId').equals(personId);
  return (await talks.limit(2).count()) > 1;
}

const isThere = async (promptId: string): Promise<boolean> =>
  promptById(promptId) !== undefined || (await db.cards.get(promptId)) !== undefined;

async function dealNew(
  { talk, past, from }: { talk: Conversation; past: readonly Deal[]; from: Pool },
  stage: Stage,
  now: number,
): Promise<Deal> {
  const shown = past.map((row) => row.promptId);
  const [lately, met] = [await askedLately(talk), await metBefore(talk)];
  const hand = { kind: talk.kind, stage, shown, used: asked(past), lately, met, seed: talk.id };
  const card = nextPrompt(hand, from);
  // Skip a card that was just deleted elsewhere.
  const { id } = (await isThere(card.id)) ? card : nextPrompt(hand);
  return deal(talk.id, id, past.length, now);
}

const show = (talk: Conversation, row: Deal, now: number) =>
  revise(db.conversations, talk.id, now, () => ({ dealId: row.id }));

async function onLive(id: string, change: (talk: Conversation, past: Deal[]) => Promise<unknown>): Promise<void> {
  await write(dealTables, async () => {
    const talk = await db.conversations.get(id);
    if (talk?.status === 'live') await change(talk, await dealsOf(id));
  });
}

/** Shows the next card of the history or, at its end, a new one for the stage offered now. */
export async function dealNext(conversationId: string, now: number): Promise<void> {
  const from = await cardsToDeal();
  await onLive(conversationId, async (talk, past) => {
    const at = past.findIndex((row) => row.id === talk.dealId);
    const forward = at === -1 ? undefined : past[at + 1];
    await show(talk, forward ?? (await dealNew({ talk, past, from }, offeredStage(talk, now), now)), now);
  });
}

/** Shows the previous card. At the first card nothing changes. */
export function dealBack(conversationId: string, now: number): Promise<void> {
  return onLive(conversationId, async (talk, past) => {
    const before = past[past.findIndex((row) => row.id === talk.dealId) - 1];
    if (before) await show(talk, before, now);
  });
}

/** Moves to the stage that the coach chose, and shows a new card for it at once. */
export async function chooseStage(conversationId: string, stage: Stage, now: number): Promise<void> {
  const from = await cardsToDeal();
  await onLive(conversationId, async (talk, past) => {
    const row = await dealNew({ talk, past, from }, stage, now);
    await revise(db.conversations, talk.id, now, () => ({ dealId: row.id, chosenStage: { stage, at: now } }));
  });
}

/** Pins the shown card, or unpins it. */
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

/** Marks the shown card as asked, or removes that mark. Never logs an ASK: the coach counts by hand. */
export function toggleUsed(conversationId: string, now: number): Promise<void> {
  return onLive(conversationId, async (talk) => {
    if (talk.dealId)
      await revise(db.deals, talk.dealId, now, ({ usedAt, openedAt }) => ({
        usedAt: usedAt === null ? now : null,
        ...(openedAt ? { openedAt: null } : {}),
      }));
  });
}

/** Marks the shown card, if it was asked, as having opened something, or undoes that. */
export function toggleOpened(conversationId: string, now: number): Promise<void> {
  return onLive(conversationId, async (talk) => {
    if (talk.dealId)
      await revise(db.deals, talk.dealId, now, ({ usedAt, openedAt }) =>
        usedAt === null ? undefined : { openedAt: openedAt ? null : now },
      );
  });
}

/** Shows a card that the coach looked up. If it was dealt before in this talk, goes to its place in the history. */
export function dealThis(conversationId: string, promptId: string, now: number): Promise<void> {
  return onLive(conversationId, async (talk, past) => {
    const known = past.find((row) => row.promptId === promptId);
    if (known || (await isThere(promptId)))
      await show(talk, known ?? (await deal(talk.id, promptId, past.length, now)), now);
  });
}

/** After feedback, when the coach asks for it: shows the card that asks for their view of what was described. */
export function dealBridge(conversationId: string, now: number): Promise<void> {
  return onLive(conversationId, async (talk, past) => {
    const id = bridgeId(past.map((row) => row.promptId));
    await show(talk, past.find((row) => row.promptId === id) ?? (await deal(talk.id, id, past.length, now)), now);
  });
}
