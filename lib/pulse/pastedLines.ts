// Splits a pasted message into lines, tells which of them it quotes, and joins a wrapped paragraph.

export interface Line {
  /** Without quote marks (`>`). */
  text: string;
  quoted: boolean;
}

/**
 * Invisible characters, which may be anywhere, also within a word. The joiners that scripts need are not among them.
 */
const unseen = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const quote = /^[ \t]*(?:>[ \t]?)+/;

/** The lines of a message, without invisible characters. */
export const linesOf = (pasted: string): Line[] =>
  pasted
    .replace(unseen, '')
    .split(/\r\n?|\n/)
    .map((line) => {
      const text = line.replace(quote, '');
      return { text, quoted: text.length < line.length };
    });

export const joined = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('\n');

/** The first paragraph of a text, its wrapped lines joined. A signature does not count. */
export function firstParagraph(text: string): string {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (/^-- ?$/.test(line) || (words === '' && lines.length > 0)) break;
    if (words !== '') lines.push(words);
  }
  return lines.join(' ');
}
