// The marks that questions end with, in any script.

/** Latin and full width, Arabic, Armenian, Ethiopic, Vai, and those joined with others. The Greek one is a semicolon. */
export const marks = '?？﹖︖⁇⁈⁉‽؟՞፧⳺⳻꘏';

/** Matches a text that may ask something: it has a question mark, or a syllable that asks in Japanese. */
export const anyMark = new RegExp(`[${marks};\\u037e]|か[。」』]|か$`, 'u');
