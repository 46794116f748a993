// What pauses come to: the band of a length, when one was forgotten, the counts of many.
import { type Band, bands, type Ender, enders, type Pause } from './types';

/** A pause that is being held on this machine: it becomes a Pause of that id once it ends. */
export interface Pausing {
  id: string;
  conversationId: string;
  /** Epoch milliseconds. */
  from: number;
}

/** Milliseconds from which a silence that nobody ended was forgotten: no talk falls silent for so long. Our own choice. */
const forgottenAfter = 120_000;

/** Whether a pause that began at `from` was forgotten by `now`: how it ended is not known, so nothing is made of it. */
export const isForgotten = ({ from }: Pick<Pausing, 'from'>, now: number): boolean => now - from > forgottenAfter;

/** The pause being held at `now`; null for none, or one that was forgotten. */
export const heldAt = (running: Pausing | undefined, now: number): Pausing | null =>
  running && !isForgotten(running, now) ? running : null;

/** The pause of which it may still be asked at `now` who spoke: the last one, while it is fresh; null for none. */
export function askedAbout(pauses: readonly Pause[], now: number): Pause | null {
  const last = pauses.reduce<Pause | null>((newest, one) => (newest && newest.at >= one.at ? newest : one), null);
  return last?.endedBy === null && !isForgotten({ from: last.at }, now) ? last : null;
}

/** The band of a length in milliseconds: 3 and 8 seconds themselves are 3 to 8. */
export function bandOf(length: number): Band {
  if (length < 3000) return 'under-3';
  return length <= 8000 ? '3-to-8' : 'over-8';
}

/** How many pauses there are, of each band, and by who ended them; bands and ends each sum to the total. */
export interface PauseCounts {
  total: number;
  band: Record<Band, number>;
  endedBy: Record<Ender | 'unsaid', number>;
}

export function countPauses(pauses: readonly Pick<Pause, 'band' | 'endedBy'>[]): PauseCounts {
  const of = <K extends string>(keys: readonly K[], keyOf: (pause: Pick<Pause, 'band' | 'endedBy'>) => K) =>
    Object.fromEntries(keys.map((key) => [key, pauses.filter((one) => keyOf(one) === key).length])) as Record<
      K,
      number
    >;
  return {
    total: pauses.length,
    band: of(bands, ({ band }) => band),
    endedBy: of([...enders, 'unsaid'], ({ endedBy }) => endedBy ?? 'unsaid'),
  };
}
