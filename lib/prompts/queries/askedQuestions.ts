// Which questions were asked over several talks. Separate from the other reads, so that the panel can start without it.
import { db } from '../../database/database';
import { ofTalks } from '../../database/pagedReads';
import type { Question } from '../types';
import { cardsDealt } from './dealtCards';

/** A question that was marked as asked. */
export interface AskedOften {
  id: string;
  /** Undefined if it was deleted or this version does not know it. */
  prompt: Question | undefined;
  times: number;
  /** Whether it was ever marked as having opened something. */
  opened: boolean;
}

/** The questions asked in these talks, each once, the one asked last first. */
export async function askedIn(conversationIds: readonly string[]): Promise<AskedOften[]> {
  const deals = await ofTalks(db.deals, conversationIds);
  const asked = deals.filter(({ usedAt }) => usedAt !== null).sort((a, b) => (b.usedAt ?? 0) - (a.usedAt ?? 0));
  const cards = await cardsDealt(asked);
  const found = new Map<string, AskedOften>();
  for (const { promptId, openedAt } of asked) {
    const known = found.get(promptId);
    const opened = typeof openedAt === 'number' || (known?.opened ?? false);
    found.set(promptId, { id: promptId, prompt: cards.get(promptId), times: (known?.times ?? 0) + 1, opened });
  }
  return [...found.values()];
}
