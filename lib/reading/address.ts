// Owns what is kept of an article's address. Pure.

/** The longest address kept, in characters; of a longer one its site alone. Figure of ours. */
const longest = 2000;

/** A web address without query, fragment and who signed in; empty for any other. */
export function keptAddress(href: string): string {
  if (!URL.canParse(href)) return '';
  const { protocol, origin, pathname } = new URL(href);
  if (protocol !== 'https:' && protocol !== 'http:') return '';
  const address = origin + pathname;
  return address.length > longest ? `${origin}/` : address;
}

/** The host of a kept address; empty for none. */
export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : '');
