// The reads of the log's pages; each page has one.

import { agreedOf } from '../../../lib/commitments/queries';
import {
  conversationById,
  countConversations,
  countSince,
  type Evidence,
  evidence,
  gapsOf,
  ideasOf,
  marksOf,
  newestConversations,
  pausesOf,
} from '../../../lib/conversation/queries';
import { keySetOf, ownKeySets } from '../../../lib/key-sets/queries';
import { everybody } from '../../../lib/people/queries/people';
import { planOfTalk } from '../../../lib/plans/queries';
import { cardsDealt, dealsOf } from '../../../lib/prompts/queries/dealtCards';
import { keptPulses } from '../../../lib/pulse/queries';
import type { Pulse } from '../../../lib/pulse/types';
import { asidesOf, reflectionById, unfinishedIds } from '../../../lib/reflection/queries';
import type { FoundTalk } from '../../search/Search';
import type { TalkView } from './Talk';
import type { TalkEntry } from './TalkRow';

export interface TalksView {
  entries: TalkEntry[];
  total: number;
  thisWeek: number;
  waiting: number;
  evidence: Evidence;
}

/** The newest `limit` talks, from their summaries, and the counts for the headline. */
export async function talksView(limit: number, weekStart: number): Promise<TalksView> {
  const [talks, total, thisWeek, unfinished, people, tally, sets] = await Promise.all([
    newestConversations(limit),
    countConversations(),
    countSince(weekStart),
    unfinishedIds(),
    everybody(),
    evidence(),
    ownKeySets(),
  ]);
  const aliases = new Map(people.map(({ id, alias }) => [id, alias]));
  const waiting = new Set(unfinished);
  const entries = talks.map((talk) => ({
    talk,
    alias: aliases.get(talk.personId ?? '') ?? '',
    waiting: waiting.has(talk.id),
    own: sets.find(({ id }) => id === talk.keySetId),
  }));
  return { entries, total, thisWeek, waiting: unfinished.length, evidence: tally };
}

/** Talks by id, with whom each was; ids of missing talks are left out. */
export async function talksOf(ids: readonly string[]): Promise<Map<string, FoundTalk>> {
  const [people, ...talks] = await Promise.all([everybody(), ...ids.map(conversationById)]);
  const aliases = new Map(people.map(({ id, alias }) => [id, alias]));
  const here = talks.flatMap((talk) => talk ?? []);
  return new Map(here.map((talk) => [talk.id, { talk, alias: aliases.get(talk.personId ?? '') ?? '' }]));
}

/** Everything about one talk; null if no talk has that id. */
export async function talkView(id: string): Promise<(TalkView & { kept: Pulse[] }) | null> {
  const talk = await conversationById(id);
  if (!talk) return null;
  const [people, marks, gaps, ideas, pauses, deals, reflection, lastPlan, asides, own, kept] = await Promise.all([
    everybody(),
    marksOf(id),
    gapsOf(id),
    ideasOf(id),
    pausesOf(id),
    dealsOf(id),
    reflectionById(id),
    planOfTalk(talk),
    asidesOf(talk.personId === null ? [id] : [id, talk.personId]),
    keySetOf(talk),
    keptPulses(id),
  ]);
  const [cards, agreed] = await Promise.all([cardsDealt(deals), agreedOf(id, reflection)]);
  return {
    talk,
    alias: people.find((person) => person.id === talk.personId)?.alias ?? '',
    aliases: people.map(({ alias }) => alias),
    marks,
    gaps,
    ideas,
    pauses,
    own,
    asked: deals
      .filter(({ usedAt }) => usedAt !== null)
      .map((deal) => ({ id: deal.id, prompt: cards.get(deal.promptId), opened: typeof deal.openedAt === 'number' })),
    reflection: reflection?.status === 'held' ? undefined : reflection,
    agreed,
    lastPlan,
    asides,
    kept,
  };
}
