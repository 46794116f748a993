// Which meeting sites the coach granted in addition to the manifest's, and which of the manifest's were withdrawn.
import { permitted, standAt } from '../../../browser/sitePermissions';
import { maySee } from '../../../browser/tabs';
import { type Askable, sites } from '../../sites/meetingAddress';
import { allMatches, optionalMatches, requiredMatches } from '../../sites/meetingSites';

export const meetingScript = '/content-scripts/meeting.js';

const optional: readonly string[] = optionalMatches(sites);
const known: readonly string[] = allMatches(sites);
const oneHost = /^https:\/\/([^*/]+)\/\*$/;
const anyHost = ['https://*/*', '*://*/*', '<all_urls>'];

/** Match patterns granted in addition to the manifest's, as the browser reports them. */
async function asked(): Promise<string[]> {
  const required = requiredMatches(sites);
  const all = await permitted();
  return all.filter((match) => !required.includes(match));
}

/** Which of the granted match patterns to use. A grant for all sites adds only the known services, no other page. */
export function lookedAt(granted: readonly string[]): string[] {
  const own = granted.filter((match) => known.includes(match) || oneHost.test(match));
  const rest = granted.some((match) => anyHost.includes(match)) ? optional : [];
  return [...new Set([...own, ...rest])];
}

/** Match patterns to watch in addition to the manifest's. */
export const grantedMatches = async (): Promise<string[]> => lookedAt(await asked());

/** Match patterns of every address to watch now. */
export const watchedMatches = async (): Promise<string[]> => [...requiredMatches(sites), ...(await grantedMatches())];

const hostOf = (href: string): string | null => (URL.canParse(href) ? new URL(href).hostname : null);

/** Whether the coach named the host of an address. */
export async function isNamed(href: string): Promise<boolean> {
  const host = hostOf(href);
  return host !== null && (await asked()).includes(`https://${host}/*`);
}

/** The hosts that the coach named. */
export const namedHosts = async (): Promise<string[]> =>
  (await asked()).flatMap((match) => oneHost.exec(match)?.[1] ?? []);

/** What the coach granted, to be listed and revoked. */
export async function grantedSites(): Promise<Askable[]> {
  return (await asked()).map((match) => {
    const site = sites.find((one) => allMatches([one]).includes(match));
    return { name: site?.name ?? oneHost.exec(match)?.[1] ?? match, matches: [match] };
  });
}

/** Services of the manifest that the coach, or the browser, withdrew. */
export async function withdrawnSites(): Promise<Askable[]> {
  const required = sites.filter((site) => site.required);
  const seen = await Promise.all(required.map(({ matches }) => maySee(matches)));
  return required.filter((_, index) => !seen[index]).map(({ name, matches }) => ({ name, matches }));
}

/** Registers the chip's script for the granted sites, and for no others. */
export const standWhereGranted = async (): Promise<void> => standAt(await grantedMatches(), meetingScript);
