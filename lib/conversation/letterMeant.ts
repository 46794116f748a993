// Which letter a key press means, on any keyboard.

/** The parts of a KeyboardEvent used here: `key` is what the key types, `code` its place on a Latin keyboard. */
export interface KeyPress {
  key: string;
  code: string;
}

/** What a keyboard types: Latin letters, in any layout, or letters of another script. */
export type Script = 'latin' | 'other';

/** The script of the letter that a key types; null if it types no letter. */
export function scriptOf(key: string): Script | null {
  // Several Latin letters are the name of a key, such as `Enter`. But one key of the Arabic keyboard types two letters.
  if (/^\p{Script=Latin}+$/u.test(key)) return [...key].length === 1 ? 'latin' : null;
  // Some keys of Hindi and Thai keyboards type a vowel sign, which is a mark.
  return /[\p{Letter}\p{Mark}]/u.test(key) ? 'other' : null;
}

/** The script that a reader of a language, such as `el`, is likely to type. */
export const scriptFor = (language: string): Script =>
  new Intl.Locale(language).maximize().script === 'Latn' ? 'latin' : 'other';

/**
 * The lower-case letter that a key press means. A key that types a Latin letter means that letter, as on Dvorak and
 * French keyboards. A key that types another script means the letter at its place on a Latin keyboard. If a key types
 * no letter, the script typed `before` decides: Greek and Hebrew keyboards have signs where others have letters.
 */
export function letterMeant({ key, code }: KeyPress, before: Script): string {
  const [, placed] = /^Key([A-Z])$/.exec(code) ?? [];
  const meant = placed && (scriptOf(key) ?? before) === 'other' ? placed : key.normalize('NFKC');
  return meant.toLowerCase();
}
