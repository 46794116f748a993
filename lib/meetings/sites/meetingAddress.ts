// What an address means for a call.

import { allMatches, practice, selfHosted, services } from './meetingSites';
import type { Role, Site } from './types';

// Said here, not left to sitesFor, so that the build can leave the practice meeting out.
export const sites: readonly Site[] = import.meta.env.MODE === 'practice' ? [...services, practice] : services;

/** Addresses longer than this many characters are not looked at. */
export const longestAddress = 4096;

export interface Address {
  site: string;
  role: Role;
  /** The room's id where the address has one. */
  room: string | null;
}

function fits(match: string, url: URL): boolean {
  const pattern = /^(\w+):\/\/(\*\.)?([^/]+)(\/.*)\*$/.exec(match);
  if (!pattern || `${pattern[1]}:` !== url.protocol || !url.pathname.startsWith(pattern[4] ?? '/')) return false;
  const name = pattern[3] ?? '';
  return url.hostname === name || (pattern[2] !== undefined && url.hostname.endsWith(`.${name}`));
}

function parse(href: string): URL | null {
  if (href.length > longestAddress) return null;
  try {
    return new URL(href);
  } catch {
    return null;
  }
}

function trusted(href: string): URL | null {
  const url = parse(href);
  if (!url || url.username || url.password) return null;
  // The services read slashes in a row as one.
  url.pathname = url.pathname.replace(/\/{2,}/g, '/');
  return url;
}

const siteAt = (url: URL): Site | undefined =>
  sites.find((site) => allMatches([site]).some((match) => fits(match, url)));

const roleIn = ({ roles }: Pick<Site, 'roles'>, url: URL): Role =>
  roles.find(([, pattern]) => pattern.test(url.href))?.[0] ?? 'elsewhere';

/**
 * What an address means; null for one that is malformed, enormous or no meeting service's. Where the coach named the
 * host of the address (`named`), any https address is one of a self-hosted server, and the host is its room.
 */
export function readAddress(href: string, named = false): Address | null {
  const url = trusted(href);
  if (!url) return null;
  const site = siteAt(url);
  if (!site) {
    if (!named || url.protocol !== 'https:') return null;
    return { site: selfHosted.id, role: roleIn(selfHosted, url), room: url.hostname };
  }
  const role = roleIn(site, url);
  const room = role === 'room' ? (site.room?.exec(url.href)?.[1]?.toLowerCase() ?? null) : null;
  return { site: site.id, role, room };
}

/** The page that an address shows; null where the service's addresses tell when a call is over. */
export function callPage(href: string, address: Address | null): string | null {
  const url = address && trusted(href);
  const tells = address && siteOf(address)?.roles.some(([role]) => role === 'left');
  if (!url || tells) return null;
  const path = url.pathname.replace(/\/$/, '');
  // A server of the coach's own may tell its calls apart by what comes after the path.
  const isPathOfAll = address.site === selfHosted.id && (path === '' || address.role === 'room');
  return isPathOfAll ? path + url.search + url.hash : path;
}

/** What to ask for so that Coachside works at an address: match patterns, and what to call it. */
export interface Askable {
  /** The service's name, or the host. */
  name: string;
  matches: readonly string[];
}

/** What the coach may let Coachside see for an address typed or in front; null where there is nothing to ask for. */
export function askable(href: string): Askable | null {
  const url = trusted(href);
  if (url?.protocol !== 'https:' || !url.hostname.includes('.')) return null;
  const site = siteAt(url);
  if (!site) return { name: url.hostname, matches: [`https://${url.hostname}/*`] };
  // What the manifest names belongs together: it was given at once, and was taken away at once.
  const together = site.required && site.matches.some((match) => fits(match, url));
  return { name: site.name, matches: together ? site.matches : allMatches([site]).filter((match) => fits(match, url)) };
}

/** Whether a conversation started here belongs to this tab: a room, or a workspace whose address says no more. */
export const holdsCall = (address: Address | null): boolean =>
  address?.role === 'room' || address?.role === 'workspace';

/** Whether the card may stand at an address: only pages of services that the manifest lists can show it. */
export const holdsCard = (address: Address | null): address is Address =>
  address !== null && address.site !== selfHosted.id;

/** The service of an address; undefined for a self-hosted server. */
export const siteOf = ({ site }: Address): Site | undefined => sites.find(({ id }) => id === site);
