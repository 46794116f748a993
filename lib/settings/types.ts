import type { Row } from '../database/types';
import { askTellId } from '../key-sets/defaultKeySet';

/** The kinds of values that have a name. */
export interface NamedValues {
  boolean: boolean;
  id: string;
  ids: string[];
}

/** The values that a setting may have: a named kind, a text of at most so many characters, or one of a list. */
export type Values = keyof NamedValues | { upTo: number } | readonly string[];
export type ValueOf<V extends Values> = V extends keyof NamedValues
  ? NamedValues[V]
  : V extends readonly string[]
    ? V[number]
    : string;

const setting = <const V extends Values>(values: V, initial: ValueOf<NoInfer<V>>) => ({ values, initial });

/** Each setting: the values that it may have, and the one that it has until the coach chooses another. */
export const settingEntries = {
  /** Letter keys log while the panel has the focus (WCAG 2.1.4 asks that they can be switched off). */
  letterKeys: setting('boolean', true),
  /** The alias is shown in the panel during a talk. Off, as others may see the screen. */
  showNames: setting('boolean', false),
  /** The chip opens the panel as a card in the meeting page. Always so if the browser has no panel of its own. */
  inPage: setting('boolean', false),
  /** Counts are hidden during a talk; the coach guesses them at its end. Applies to talks started after the change. */
  blind: setting('boolean', false),
  /** A line in the panel parks ideas instead of saying them. */
  parkIt: setting('boolean', false),
  /** What the single line of a talk shows. `plan`: the plan being practised; `stage`: the stage's question. */
  cue: setting(['none', 'plan', 'stage'], 'none'),
  /** After three tells in a row, a word replaces the line. */
  tellCue: setting('boolean', false),
  /** That word, in the coach's own words; empty for ours. */
  tellWord: setting({ upTo: 20 }, ''),
  /** Pauses can be held in a talk. */
  pauses: setting('boolean', false),
  /** The key set of the next talks. */
  keySet: setting('id', askTellId),
  /** The detail keys added to that set, at most two. */
  details: setting('ids', []),
};
export type Settings = { [Id in keyof typeof settingEntries]: ValueOf<(typeof settingEntries)[Id]['values']> };

/** One saved setting, whose id is the setting's name, or one choice about a thing. */
export interface Setting extends Row {
  value: NamedValues[keyof NamedValues];
}
