// The verbs of the panel: what a letter or a keyboard shortcut can do. What each does is with the code that does it.

interface Verb {
  /** Its letter during a talk, the same in every language. The letters of marks, such as ASK, are in the key sets. */
  letter?: string;
  /**
   * The digit of the suggested shortcut, Alt+Shift+2 to 4; 1 opens the panel. Chromium accepts at most four
   * suggestions, and these digits on every platform (docs/decisions).
   */
  digit?: number;
}

/** In the order of the manifest and of the settings. Each is a command there, described by `command_<id>`. */
export const verbs = {
  'start-stop': { digit: 2 },
  ask: { digit: 3 },
  tell: { digit: 4 },
  third: {},
  fourth: {},
  undo: { letter: 'u' },
  next: { letter: 'n' },
  curtain: { letter: 'c' },
  park: { letter: 'p' },
  pause: { letter: 'q' },
} as const satisfies Record<string, Verb>;

export type VerbId = keyof typeof verbs;
export const verbIds = Object.keys(verbs) as VerbId[];
export const verbOf = (id: VerbId): Verb => verbs[id];

/** A verb with a letter. */
export type LetterVerb = { [V in VerbId]: (typeof verbs)[V] extends { letter: string } ? V : never }[VerbId];
const hasLetter = (id: VerbId): id is LetterVerb => 'letter' in verbs[id];
export const verbLetters = verbIds.filter(hasLetter).map((id) => verbs[id].letter);

/** What verbs do, by their letters; verbs that are switched off are left out. */
export const actsByLetter = (acts: Partial<Record<LetterVerb, (() => void) | undefined>>): Record<string, () => void> =>
  Object.fromEntries(verbIds.filter(hasLetter).flatMap((id) => (acts[id] ? [[verbs[id].letter, acts[id]]] : [])));
