// The lines of a pasted message: which of them it quotes, and what follows a place as one paragraph.

export interface Line {
  /** Without marks of quoting. */
  text: string;
  quoted: boolean;
}

/** What cannot be seen and may stand anywhere, also within a word; the joiners that scripts need stay. */
const unseen = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const quote = /^[ \t]*(?:>[ \t]?)+/;

/** The lines of a message, without what cannot be seen. */
export const linesOf = (pasted: string): Line[] =>
  pasted
    .replace(unseen, '')
    .split(/\r\n?|\n/)
    .map((line) => {
      const text = line.replace(quote, '');
      return { text, quoted: text.length < line.length };
    });

export const joined = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('\n');

/** The first paragraph of a text, wrapped lines made one; a signature is none. */
export function firstParagraph(text: string): string {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (/^-- ?$/.test(line) || (words === '' && lines.length > 0)) break;
    if (words !== '') lines.push(words);
  }
  return lines.join(' ');
}
