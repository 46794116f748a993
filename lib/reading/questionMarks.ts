// The marks that questions end with, in any script.

/** Latin and full width, Arabic, Armenian, Ethiopic, Vai, and those joined with others. The Greek one is a semicolon. */
export const marks = '?？﹖︖⁇⁈⁉‽؟՞፧⳺⳻꘏';

/** Whether a text may ask: it has a mark, or a syllable that asks in Japanese. */
export const anyMark = new RegExp(`[${marks};\\u037e]|か[。」』]|か$`, 'u');
