// Owns what texts are compared by where case, accents and width do not count. Knows no subject.

/** A text without case, accents and width. A vowel that a script writes as a mark stays. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/(?=\p{M})\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('ς', 'σ');
