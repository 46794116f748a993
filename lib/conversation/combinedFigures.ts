// Combined figures of several talks. Only talks of the same capture, with keys of the same meaning, are combined.

import type { KeySet } from '../key-sets/builtInKeySets';
import { askTellId } from '../key-sets/defaultKeySet';
import { meaningOf } from '../key-sets/sameMeaning';
import { isHidden } from './talkStatus';
import type { Conversation, MarkKey, Summary } from './types';

/** The figures of talks that may be combined. */
export interface Mix {
  /** The newest of them; its set names the keys. */
  talk: Conversation;
  own: KeySet | undefined;
  talks: readonly Conversation[];
  /** How many of them were logged only by half or less. */
  partly: number;
  /** The times of all marks by key, each from the start of its own talk, and the milliseconds of each mode. */
  summary: Pick<Summary, 'times' | 'open'>;
}

type Sets = ReadonlyMap<string, KeySet>;

/** Equal for talks that may be combined: same capture, same meaning, and so the same keys. */
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
      // Append in place: copying the array for each of thousands of talks would take quadratic time.
      for (const at of some) times[key].push(at);
    }
    for (const [key, ms] of Object.entries(summary?.open ?? {})) open[key] = (open[key] ?? 0) + ms;
  }
  const partly = talks.filter(({ coverage }) => coverage === 'half' || coverage === 'few').length;
  return { talk, own, talks, partly, summary: talk.modes ? { times, open } : { times } };
}

/** Whether a talk has marks, and they may be shown. */
const isLogged = (talk: Conversation): boolean =>
  talk.capture !== 'recalled' &&
  !isHidden(talk) &&
  talk.summary !== null &&
  Object.values(talk.summary.times).some((some) => some.length > 0);

/** The mixes of talks given newest first. Default keys come before others, and among equals live talks come first. */
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
