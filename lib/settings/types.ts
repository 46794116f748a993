import type { Row } from '../database/types';
import { askTellId } from '../key-sets/defaultKeySet';

export const defaultSettings = {
  /** Letter keys log while the panel has the focus (WCAG 2.1.4 asks that they can be switched off). */
  letterKeys: true,
  /** The alias is shown in the panel during a talk. Off, as others may see the screen. */
  showNames: false,
  /** The chip opens the panel as a card in the meeting page. Always so if the browser has no panel of its own. */
  inPage: false,
  /** Counts are hidden during a talk; the coach guesses them at its end. Applies to talks started after the change. */
  blind: false,
  /** A line in the panel parks ideas instead of saying them. */
  parkIt: false,
  /** What the single line of a talk shows: `none`, or one of `cueChoices`. */
  cue: 'none' as string,
  /** After three tells in a row, a word replaces the line. */
  tellCue: false,
  /** That word, in the coach's own words; empty for ours. */
  tellWord: '',
  /** Pauses can be held in a talk. */
  pauses: false,
  /** The key set of the next talks. */
  keySet: askTellId as string,
  /** The detail keys added to that set, at most two. */
  details: [] as string[],
};
export type Settings = typeof defaultSettings;

/** One saved setting; its id is the setting's name. */
export interface Setting extends Row {
  value: boolean | string | string[];
}
