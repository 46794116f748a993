// Owns what an address means for a call. Pure; must not know tabs.
import { type Role, type Site, sitesFor } from './sites';

export const sites = sitesFor(import.meta.env.MODE);

/** Addresses longer than this many characters are not looked at. */
export const longestAddress = 4096;

export interface Address {
  site: string;
  role: Role;
  /** The room's id where the address has one. */
  room: string | null;
}

function host(site: Site, url: URL): boolean {
  return site.matches.some((match) => {
    const pattern = /^(\w+):\/\/(\*\.)?([^/]+)(\/.*)\*$/.exec(match);
    if (!pattern || `${pattern[1]}:` !== url.protocol || !url.pathname.startsWith(pattern[4] ?? '/')) return false;
    const name = pattern[3] ?? '';
    return url.hostname === name || (pattern[2] !== undefined && url.hostname.endsWith(`.${name}`));
  });
}

function parse(href: string): URL | null {
  if (href.length > longestAddress) return null;
  try {
    return new URL(href);
  } catch {
    return null;
  }
}

/** What an address means; null for one that is malformed, enormous or no meeting service's. */
export function readAddress(href: string): Address | null {
  const url = parse(href);
  const site = url && !url.username && !url.password && sites.find((one) => host(one, url));
  if (!url || !site) return null;
  const role = site.roles.find(([, pattern]) => pattern.test(url.href))?.[0] ?? 'elsewhere';
  const room = role === 'room' ? (site.room?.exec(url.href)?.[1]?.toLowerCase() ?? null) : null;
  return { site: site.id, role, room };
}

/** Whether a conversation started here belongs to this tab: a room, or a workspace whose address says no more. */
export const holdsCall = (address: Address | null): boolean =>
  address?.role === 'room' || address?.role === 'workspace';
