// Which one line stands in a live talk, where the coach chose one.

import type { Stamp } from '../database/types';
import { type Cue, cueChoices } from '../settings/cueChoices';
import type { Settings } from '../settings/types';
import { inOrder } from './tally';
import type { MarkKey, Tallied } from './types';

/** How many tells in a row call for the word. */
export const tellsForWord = 3;

type Chosen = Pick<Settings, 'cue' | 'tellCue'>;

/** What decides over the line. */
export interface Moment {
  blind?: boolean | undefined;
  /** In any order. One that is not stored yet has no stamp, and was logged after all that have. */
  marks: readonly (Omit<Tallied, 'stamp'> & { stamp?: Stamp })[];
  /** The keys of the set, and those of them that tell; marks of other keys only say more of a turn. */
  keys: readonly MarkKey[];
  tells: readonly MarkKey[];
}

// A blind talk has no word: it would tell what is hidden.
const mayWarn = ({ tellCue }: Chosen, blind: boolean | undefined): boolean => tellCue && !blind;

function tellsAreDue({ marks, keys, tells }: Moment): boolean {
  // Behind any stamp there is.
  const turns = marks.filter(({ key }) => keys.includes(key)).map((mark) => ({ stamp: '~', ...mark }));
  const last = inOrder(turns).slice(-tellsForWord);
  return last.length === tellsForWord && last.every(({ key }) => tells.includes(key));
}

/** Whether a talk keeps the place of a line. */
export const hasCue = (chosen: Chosen, blind: boolean | undefined): boolean =>
  cueChoices.some((cue) => cue === chosen.cue) || mayWarn(chosen, blind);

/** What stands in the line: the word while the last turns all told, else what the coach chose; null for nothing. */
export function cueOf(chosen: Chosen, moment: Moment): Cue | 'word' | null {
  if (mayWarn(chosen, moment.blind) && tellsAreDue(moment)) return 'word';
  return cueChoices.find((cue) => cue === chosen.cue) ?? null;
}
