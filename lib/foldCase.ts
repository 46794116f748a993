// Forms of a text for comparing and searching it without regard to case, accents and width.

/**
 * Removes case, accents and width; vowels that a script writes as marks stay. Hashes are made from it: never change it.
 */
export const foldCase = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/(?=\p{M})\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('ς', 'σ');

/** Letters and signs that Unicode does not decompose, by the form that they are searched by. */
const alike: Readonly<Record<string, string>> = {
  ...{ ae: 'æ', d: 'đð', h: 'ħ', i: 'ı', l: 'ł', n: 'ŋ', o: 'ø', oe: 'œ', ss: 'ß', t: 'ŧ', th: 'þ' },
  // Alef, heh, yeh and kaf as other languages of the Arabic script write them.
  ...{ ا: 'ٱ', ه: 'ةہە', ي: 'ىیے', ك: 'ک' },
  ...{ "'": '’‘‛ʼʻʹ′`׳', '"': '“”„‟״«»', '-': '‐‒–—−־' },
};
const forms = new Map(Object.entries(alike).flatMap(([form, all]) => [...all].map((one) => [one, form] as const)));
/** Those, and what is ignored: optional Arabic marks, the tatweel that stretches words, and invisible characters. */
const others = new RegExp(
  `[${[...forms.keys()].join('')}\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u08d3-\\u08ff\\p{Cf}]`,
  'gu',
);
/** All of ASCII but the backtick, which may stand for an apostrophe. */
const ascii = /^[\0-_a-\x7f]*$/;

/**
 * The form in which texts are searched: folded, and with letters with a stroke, ligatures, the dotless i, hamzas, and
 * any apostrophe, quotation mark or dash replaced by their like on a keyboard. The form of a text is that of its
 * characters, one after the other.
 */
export const searchForm = (text: string): string =>
  ascii.test(text)
    ? text.toLowerCase()
    : foldCase(text.replaceAll('´', "'")).replace(others, (one) => forms.get(one) ?? '');
