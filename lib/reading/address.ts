// Owns what is kept of an article's address. Pure.

/** The longest address kept, in characters; of a longer one its site alone. Figure of ours. */
const longest = 2000;

/**
 * A text as an http or https address; undefined for anything else. Only these are kept and become links: a javascript: link
 * would run as code in our own page.
 */
function webAddress(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : undefined;
}

/** A web address without query, fragment and who signed in; empty for any other. */
export function keptAddress(href: string): string {
  const url = webAddress(href);
  if (!url) return '';
  const { origin, pathname } = url;
  const address = origin + pathname;
  return address.length > longest ? `${origin}/` : address;
}

/** The host of a web address; empty for anything else, as a file may bring it, which is no link then. */
export const hostOf = (address: string): string => webAddress(address)?.host ?? '';
