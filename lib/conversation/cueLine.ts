// Which single line is shown in a live talk, if the coach chose one.

import type { Stamp } from '../database/types';
import type { Settings } from '../settings/types';
import { inOrder } from './tally';
import type { MarkKey, Tallied } from './types';

/** How many tells in a row it takes to show the word. */
export const tellsForWord = 3;

type Chosen = Pick<Settings, 'cue' | 'tellCue'>;

/** What the line depends on. */
export interface Moment {
  blind?: boolean | undefined;
  /** In any order. A mark without a stamp is not stored yet and counts as logged after all that have one. */
  marks: readonly (Omit<Tallied, 'stamp'> & { stamp?: Stamp })[];
  /** The keys of the set, and those of them that mean telling. Marks of other keys only say more about a turn. */
  keys: readonly MarkKey[];
  tells: readonly MarkKey[];
}

// A blind talk shows no word: it would reveal what is hidden.
const mayWarn = ({ tellCue }: Chosen, blind: boolean | undefined): boolean => tellCue && !blind;

function tellsAreDue({ marks, keys, tells }: Moment): boolean {
  // `~` sorts after every stamp.
  const turns = marks.filter(({ key }) => keys.includes(key)).map((mark) => ({ stamp: '~', ...mark }));
  const last = inOrder(turns).slice(-tellsForWord);
  return last.length === tellsForWord && last.every(({ key }) => tells.includes(key));
}

/** Whether a talk reserves space for the line. */
export const hasCue = (chosen: Chosen, blind: boolean | undefined): boolean =>
  chosen.cue !== 'none' || mayWarn(chosen, blind);

/** What the line shows: the word while the last turns were all tells, else what the coach chose; null for nothing. */
export function cueOf(chosen: Chosen, moment: Moment): Exclude<Settings['cue'], 'none'> | 'word' | null {
  if (mayWarn(chosen, moment.blind) && tellsAreDue(moment)) return 'word';
  return chosen.cue === 'none' ? null : chosen.cue;
}
