// Owns how long a text may be. Knows no subject.

/** The longest text of a row, in characters: text boxes take no more, so that every backup can be read again. */
export const textLimit = 1_000_000;
