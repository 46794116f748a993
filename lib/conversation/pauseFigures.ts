// Calculations on pauses: the band of a length, whether one was forgotten, and counts.
import { type Band, bands, type Ender, enders, type Pause } from './types';

/** A pause in progress on this machine. When it ends it is saved as a Pause with the same id. */
export interface Pausing {
  id: string;
  conversationId: string;
  /** Epoch milliseconds. */
  from: number;
}

/** Milliseconds after which a pause in progress counts as forgotten: no talk is silent for so long. Our own choice. */
const forgottenAfter = 120_000;

/** Whether a pause that began at `from` was forgotten by `now`. How it ended is unknown, so it is not saved. */
export const isForgotten = ({ from }: Pick<Pausing, 'from'>, now: number): boolean => now - from > forgottenAfter;

/** The pause in progress at `now`; null if there is none or it was forgotten. */
export const heldAt = (running: Pausing | undefined, now: number): Pausing | null =>
  running && !isForgotten(running, now) ? running : null;

/** The pause for which we still ask at `now` who spoke: the last one, if recent and not answered; else null. */
export function askedAbout(pauses: readonly Pause[], now: number): Pause | null {
  const last = pauses.reduce<Pause | null>((newest, one) => (newest && newest.at >= one.at ? newest : one), null);
  return last?.endedBy === null && !isForgotten({ from: last.at }, now) ? last : null;
}

/** The band of a length in milliseconds. Exactly 3 s and exactly 8 s are `3-to-8`. */
export function bandOf(length: number): Band {
  if (length < 3000) return 'under-3';
  return length <= 8000 ? '3-to-8' : 'over-8';
}

/** How many pauses there are, by band and by who ended them. Bands and enders each sum to the total. */
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
