// What an address means for a call.

import { allMatches, practice, selfHosted, services } from './meetingSites';
import type { Role, Site } from './types';

// Tested inline instead of calling sitesFor, so that the build can drop the practice meeting.
export const sites: readonly Site[] = import.meta.env.MODE === 'practice' ? [...services, practice] : services;

/** Addresses longer than this many characters are ignored. */
export const longestAddress = 4096;

export interface Address {
  site: string;
  role: Role;
  /** The room's id, if the address has one. */
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
  // The services treat several slashes in a row as one.
  url.pathname = url.pathname.replace(/\/{2,}/g, '/');
  return url;
}

const siteAt = (url: URL): Site | undefined =>
  sites.find((site) => allMatches([site]).some((match) => fits(match, url)));

const roleIn = ({ roles }: Pick<Site, 'roles'>, url: URL): Role =>
  roles.find(([, pattern]) => pattern.test(url.href))?.[0] ?? 'elsewhere';

/**
 * What an address means; null if it is malformed, longer than `longestAddress` or not a meeting service's. If the coach
 * named its host (`named`), any other https address is a self-hosted server's, with the host as its room.
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

/** What identifies the page of an address; null if the service's addresses show when a call is over. */
export function callPage(href: string, address: Address | null): string | null {
  const url = address && trusted(href);
  const tells = address && siteOf(address)?.roles.some(([role]) => role === 'left');
  if (!url || tells) return null;
  const path = url.pathname.replace(/\/$/, '');
  // A self-hosted server may tell its calls apart only by the query or the fragment.
  const isPathOfAll = address.site === selfHosted.id && (path === '' || address.role === 'room');
  return isPathOfAll ? path + url.search + url.hash : path;
}

/** The permission to request so that Coachside works at an address. */
export interface Askable {
  /** The service's name, or the host. */
  name: string;
  matches: readonly string[];
}

/** The permission to request for an address that was typed or is in front; null if there is nothing to request. */
export function askable(href: string): Askable | null {
  const url = trusted(href);
  if (url?.protocol !== 'https:' || !url.hostname.includes('.')) return null;
  const site = siteAt(url);
  if (!site) return { name: url.hostname, matches: [`https://${url.hostname}/*`] };
  // The manifest's patterns of a service are requested together, as they were granted and withdrawn together.
  const together = site.required && site.matches.some((match) => fits(match, url));
  return { name: site.name, matches: together ? site.matches : allMatches([site]).filter((match) => fits(match, url)) };
}

/** Whether a talk started at this address belongs to the tab: a room, or a workspace, which may hold a call. */
export const holdsCall = (address: Address | null): boolean =>
  address?.role === 'room' || address?.role === 'workspace';

/** Whether the card may be shown at an address: only on pages of services that the manifest lists. */
export const holdsCard = (address: Address | null): address is Address =>
  address !== null && address.site !== selfHosted.id;

/** The service of an address; undefined for a self-hosted server. */
export const siteOf = ({ site }: Address): Site | undefined => sites.find(({ id }) => id === site);
