// How long a text may be, and how one is cut.

/** The longest text of a row, in characters: text boxes take no more, so that every backup can be read again. */
export const textLimit = 1_000_000;

/** A text, or where it is longer its first so many characters, with no half of one at their end. */
export const shortened = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length).replace(/[\ud800-\udbff]$/, '')}…`;
