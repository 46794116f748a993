// How text from a page is made plain: one line, nothing unseen in it, no longer than it may be.

/** Controls, marks that turn the direction of writing, and characters without width; the joiners that scripts need stay. */
const unseen =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** White space that is more than one plain space: most of a text's is just that, and stays. */
const loose = /[^\S ]\s*| \s+/gu;

/** A text on one line, white space collapsed, without what cannot be seen. */
export const plain = (text: string): string =>
  text.replace(loose, ' ').replace(unseen, '').replace(/ {2,}/g, ' ').trim();

/** A plain text of at most so many characters, cut between two of them with an ellipsis. */
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
