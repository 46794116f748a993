// Cleans text from a page: on one line, without invisible characters, and of limited length.

/** Control characters, direction marks and zero-width characters. The joiners that scripts need are not among them. */
const unseen =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** White space other than one plain space. Most of a text's is just that, and need not be replaced. */
const loose = /[^\S ]\s*| \s+/gu;

/** A text on one line, white space collapsed, without invisible characters. */
export const plain = (text: string): string =>
  text.replace(loose, ' ').replace(unseen, '').replace(/ {2,}/g, ' ').trim();

/** A clean text of at most `limit` code points; a longer one is cut, and ends in an ellipsis. */
export function cut(text: string, limit: number): string {
  const one = plain(text.slice(0, limit * 4));
  const all = [...one];
  return all.length <= limit
    ? one
    : `${all
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
}
