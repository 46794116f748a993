// How long a text may be, and how one is cut.

/** The longest text of a row, in characters: text boxes accept no more, so that every backup can be read again. */
export const textLimit = 1_000_000;

/**
 * A text; if it is longer than `length`, cut to that many UTF-16 units, without half a surrogate pair, and an ellipsis.
 */
export const shortened = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length).replace(/[\ud800-\udbff]$/, '')}…`;
