// What texts are compared by where case, accents and width do not count.

/** A text without case, accents and width. A vowel that a script writes as a mark stays. Hashes are made of it: it never changes. */
export const foldCase = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/(?=\p{M})\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('ς', 'σ');

/** Letters and signs that Unicode does not take apart, each after what it is looked for by. */
const alike: Readonly<Record<string, string>> = {
  ...{ ae: 'æ', d: 'đð', h: 'ħ', i: 'ı', l: 'ł', n: 'ŋ', o: 'ø', oe: 'œ', ss: 'ß', t: 'ŧ', th: 'þ' },
  // Alef, heh, yeh and kaf as other places of the Arabic script write them.
  ...{ ا: 'ٱ', ه: 'ةہە', ي: 'ىیے', ك: 'ک' },
  ...{ "'": '’‘‛ʼʻʹ′`׳', '"': '“”„‟״«»', '-': '‐‒–—−־' },
};
const forms = new Map(Object.entries(alike).flatMap(([form, all]) => [...all].map((one) => [one, form] as const)));
/** Besides those: marks that Arabic may go without, what only stretches a word, and what cannot be seen. */
const others = new RegExp(
  `[${[...forms.keys()].join('')}\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u08d3-\\u08ff\\p{Cf}]`,
  'gu',
);
/** All of ASCII but the backtick, which may stand for an apostrophe. */
const ascii = /^[\0-_a-\x7f]*$/;

/**
 * A text as it is looked for: plain, and a letter with a stroke, a ligature, a dotless i, a hamza, any apostrophe, quotation
 * mark or dash is as its like on a keyboard. The form of a text is that of its characters, one after the other.
 */
export const searchForm = (text: string): string =>
  ascii.test(text)
    ? text.toLowerCase()
    : foldCase(text.replaceAll('´', "'")).replace(others, (one) => forms.get(one) ?? '');
