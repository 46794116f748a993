// Owns how long a text may be, and how one is cut. Knows no subject.

/** The longest text of a row, in characters: text boxes take no more, so that every backup can be read again. */
export const textLimit = 1_000_000;

/** The first so many characters of a text, with no half of one at their end. */
export const beginningOf = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
