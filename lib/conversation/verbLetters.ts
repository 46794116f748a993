// The letters of a live talk's verbs, the same in every language, and which letter a key press means. Keys bring their
// own.

export const verbLetters = { undo: 'u', next: 'n', curtain: 'c', park: 'p', pause: 'q' } as const;

/** A key press, as the browser tells it: what it writes, and where the key stands on a Latin keyboard. */
export interface KeyPress {
  key: string;
  code: string;
}

/** What a keyboard writes: Latin letters, wherever they stand on it, or those of another script. */
export type Script = 'latin' | 'other';

/** The script of the letter that a key writes; null where it writes none. */
export function scriptOf(key: string): Script | null {
  // `Enter` and its like are names. One key of the Arabic keyboard writes two letters.
  if (/^\p{Script=Latin}+$/u.test(key)) return [...key].length === 1 ? 'latin' : null;
  // Some keys of Hindi and Thai keyboards write a vowel's sign.
  return /[\p{Letter}\p{Mark}]/u.test(key) ? 'other' : null;
}

/** The script that whoever reads a language, such as `el`, is likely to write. */
export const scriptFor = (language: string): Script =>
  new Intl.Locale(language).maximize().script === 'Latn' ? 'latin' : 'other';

/**
 * The letter, small, that a key press means: what the key writes where that is a Latin letter, as on Dvorak's and the French
 * keyboard; what stands at its place on a Latin keyboard where it writes another script. A key that writes no letter goes
 * by the script that was written `before`: the Greek and Hebrew keyboards have signs where others have a letter.
 */
export function letterMeant({ key, code }: KeyPress, before: Script): string {
  const [, placed] = /^Key([A-Z])$/.exec(code) ?? [];
  const meant = placed && (scriptOf(key) ?? before) === 'other' ? placed : key.normalize('NFKC');
  return meant.toLowerCase();
}
