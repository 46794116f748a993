// Owns which talks' figures stand together: those of one capture, in keys of one meaning. Pure.
import { isHidden } from './blind';
import { type Meant, meaningOf } from './meaning';
import type { Capture, Conversation, MarkKey } from './types';

/** What talks came to together. */
export interface Joined {
  talks: number;
  /** Those among them that were logged with another wording of the set. */
  otherwise: number;
  /** Marks by their key. */
  counts: ReadonlyMap<MarkKey, number>;
}

type Counted = Exclude<Capture, 'recalled'>;

/**
 * What the talks in keys that mean the same as this set came to, each capture by itself. Left out: talks that go on, that
 * were entered afterwards, and whose counts are not shown yet.
 */
export function joined(
  talks: readonly Conversation[],
  setId: string,
  sets: ReadonlyMap<string, Meant>,
): Record<Counted, Joined> {
  const meaning = meaningOf(setId, sets);
  const some = talks.filter((talk) => talk.summary && !isHidden(talk) && meaningOf(talk.keySetId, sets) === meaning);
  const of = (capture: Counted): Joined => {
    const these = some.filter((talk) => talk.capture === capture);
    const counts = new Map<MarkKey, number>();
    for (const [key, times] of these.flatMap(({ summary }) => Object.entries(summary?.times ?? {})))
      counts.set(key, (counts.get(key) ?? 0) + times.length);
    return { talks: these.length, otherwise: these.filter(({ keySetId }) => keySetId !== setId).length, counts };
  };
  return { live: of('live'), sample: of('sample') };
}
