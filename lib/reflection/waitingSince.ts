import type { Conversation } from '../conversation/types';

/** How long after it was added a talk counts as just added: ten minutes, in milliseconds. Our own choice. */
const justNow = 600_000;

/** When an id was made, epoch milliseconds: the first 48 bits of a version 7 UUID. NaN for any other id. */
const madeAt = (id: string): number =>
  id[14] === '7' ? Number.parseInt(id.slice(0, 13).replace('-', ''), 16) : Number.NaN;

type Waiting = Pick<Conversation, 'id' | 'capture' | 'startedAt' | 'endedAt'>;

/** Since when the reflection on a talk waits, epoch milliseconds: since its end, or since it was added from memory. */
export function waitingSince({ id, capture, startedAt, endedAt }: Waiting, now: number): number {
  const end = endedAt ?? startedAt;
  const added = capture === 'recalled' ? madeAt(id) : Number.NaN;
  // Ignore the time of adding if a wrong clock put it into the future.
  return added > end && added <= now ? added : end;
}

/** Whether a talk was added from memory in the last ten minutes. */
export const isJustAdded = (talk: Waiting, now: number): boolean =>
  talk.capture === 'recalled' && now - waitingSince(talk, now) < justNow;
