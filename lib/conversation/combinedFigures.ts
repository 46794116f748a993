// What several talks come to together: only such as were logged in one way, with keys of one meaning.

import type { KeySet } from '../key-sets/builtInKeySets';
import { askTellId } from '../key-sets/defaultKeySet';
import { meaningOf } from '../key-sets/sameMeaning';
import { isHidden } from './blindTalk';
import type { Conversation, MarkKey, Summary } from './types';

/** The figures of talks that may be put together. */
export interface Mix {
  /** The newest of them: its set names the keys. */
  talk: Conversation;
  own: KeySet | undefined;
  talks: readonly Conversation[];
  /** How many of them were logged by half or less. */
  partly: number;
  /** All marks by their key, each at its place within its own talk, and the milliseconds of each mode. */
  summary: Pick<Summary, 'times' | 'open'>;
}

type Sets = ReadonlyMap<string, KeySet>;

/** Alike: one capture, one meaning, and so the same keys. */
const likeness = ({ keySetId, capture }: Conversation, sets: Sets): string =>
  JSON.stringify([meaningOf(keySetId, sets), capture]);

function together(talks: readonly [Conversation, ...Conversation[]], sets: Sets): Mix {
  const [talk] = talks;
  const own = sets.get(talk.keySetId);
  const times: Summary['times'] = { ask: [], tell: [] };
  const open: Record<MarkKey, number> = {};
  for (const { summary } of talks) {
    for (const [key, some] of Object.entries(summary?.times ?? {})) {
      times[key] ??= [];
      // Added to, never made anew: of thousands of talks that would take as long as the square of them.
      for (const at of some) times[key].push(at);
    }
    for (const [key, ms] of Object.entries(summary?.open ?? {})) open[key] = (open[key] ?? 0) + ms;
  }
  const partly = talks.filter(({ coverage }) => coverage === 'half' || coverage === 'few').length;
  return { talk, own, talks, partly, summary: talk.modes ? { times, open } : { times } };
}

/** Whether anything was logged in a talk that may be shown. */
const isLogged = (talk: Conversation): boolean =>
  talk.capture !== 'recalled' &&
  !isHidden(talk) &&
  talk.summary !== null &&
  Object.values(talk.summary.times).some((some) => some.length > 0);

/** The mixes of talks given newest first; those of the default keys, logged as they went, before others. */
export function mixes(talks: readonly Conversation[], sets: Sets): Mix[] {
  const groups = new Map<string, [Conversation, ...Conversation[]]>();
  for (const talk of talks.filter(isLogged)) {
    const alike = likeness(talk, sets);
    const group = groups.get(alike);
    if (group) group.push(talk);
    else groups.set(alike, [talk]);
  }
  const plain = ({ talk }: Mix) => Number(talk.keySetId === askTellId) * 2 + Number(talk.capture === 'live');
  return [...groups.values()].map((some) => together(some, sets)).sort((a, b) => plain(b) - plain(a));
}

/** The mixes of those among the talks that were logged with keys of this set's meaning: one for each capture. */
export function mixesOf(setId: string, talks: readonly Conversation[], sets: Sets): Mix[] {
  const meaning = meaningOf(setId, sets);
  return mixes(
    talks.filter(({ keySetId }) => meaningOf(keySetId, sets) === meaning),
    sets,
  );
}
