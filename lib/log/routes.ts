// The pages of the practice log. Their addresses, links, titles and navigation follow from here; what draws them is in
// components/log/logPages.tsx.
import type { WordKey } from '../browser/words';

interface Route {
  /** What the address says after `#/`. Bookmarks keep it, so it stays for ever. */
  path: string;
  /** Whether the address goes on with the id of what the page shows. */
  id: 'none' | 'optional' | 'required';
  /** Names the browser's tab, and the link in the navigation; null if the page names its tab itself. */
  title: WordKey | null;
  /** Where it stands: in the `navigation`, or under a page that does and whose link is marked then; null for neither. */
  under: string | null;
}

export const routes = {
  // In the order of the navigation.
  talks: { path: '', id: 'none', title: 'log_talks_title', under: 'navigation' },
  people: { path: 'people', id: 'none', title: 'people_title', under: 'navigation' },
  commitments: { path: 'commitments', id: 'none', title: 'commitments_title', under: 'navigation' },
  plans: { path: 'plans', id: 'none', title: 'plans_title', under: 'navigation' },
  questions: { path: 'questions', id: 'none', title: 'decks_title', under: 'navigation' },
  reading: { path: 'reading', id: 'none', title: 'reading_title', under: 'navigation' },
  ask: { path: 'ask', id: 'none', title: 'ask_title', under: 'navigation' },
  'take-along': { path: 'take-along', id: 'none', title: 'take_title', under: 'navigation' },
  settings: { path: 'settings', id: 'none', title: 'settings_title', under: 'navigation' },

  talk: { path: 'talk', id: 'required', title: null, under: 'talks' },
  add: { path: 'add', id: 'none', title: 'recall_title', under: 'talks' },
  search: { path: 'search', id: 'none', title: 'search_title', under: 'talks' },
  longer: { path: 'longer', id: 'optional', title: 'longer_title', under: 'talks' },
  person: { path: 'person', id: 'required', title: 'person_title', under: 'people' },
  deck: { path: 'deck', id: 'required', title: 'decks_one_title', under: 'questions' },
  pulse: { path: 'pulse', id: 'optional', title: 'pulse_title', under: 'ask' },
  keys: { path: 'keys', id: 'none', title: 'keysets_title', under: 'settings' },
  keyset: { path: 'keyset', id: 'required', title: 'keysets_one_title', under: 'settings' },
  welcome: { path: 'welcome', id: 'none', title: 'welcome_title', under: null },
} as const satisfies Record<string, Route>;

type Routes = typeof routes;
export type LogPage = keyof Routes;
type PagesWith<Said extends Partial<Route>> = { [P in LogPage]: Routes[P] extends Said ? P : never }[LogPage];
type PagesAlone = PagesWith<{ id: 'none' | 'optional' }>;
type PagesOfId = PagesWith<{ id: 'required' | 'optional' }>;

/** Where in the log the coach is. It is in the address, so that back, forward and bookmarks work. */
export type Place = { page: PagesAlone; id: null } | { page: PagesOfId; id: string } | { page: 'nowhere'; id: null };

/** The id that a page is drawn with. */
export type PageId<P extends LogPage> = (P extends PagesAlone ? null : never) | (P extends PagesOfId ? string : never);

/** The hash of a page's address. It also checks what is written by hand where the table would be too much to load. */
export type LogAddress = `#/${Routes[PagesAlone]['path']}` | `#/${Routes[PagesOfId]['path']}/${string}`;

export const pageNames = Object.keys(routes) as LogPage[];

const standsAlone = (page: LogPage): page is PagesAlone => routes[page].id !== 'required';
const takesId = (page: LogPage): page is PagesOfId => routes[page].id !== 'none';
const isInNavigation = (page: LogPage): page is PagesWith<{ under: 'navigation' }> =>
  routes[page].under === 'navigation';

/** The pages that the navigation has a link to, in its order. */
export const navigation = pageNames.filter(isInNavigation);

export function linkTo(page: PagesAlone): LogAddress;
export function linkTo(page: PagesOfId, id: string): LogAddress;
export function linkTo(page: LogPage, id?: string): string {
  const { path } = routes[page];
  return id === undefined ? `#/${path}` : `#/${path}/${encodeURIComponent(id)}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Parses an address's hash, `#` included or empty. */
export function placeOf(hash: string): Place {
  const [path, id, ...more] = hash.replace(/^#\/?/, '').split('/');
  const page = pageNames.find((one) => routes[one].path === path);
  if (page !== undefined && more.length === 0) {
    if (id && takesId(page)) return { page, id: decoded(id) };
    if (!id && standsAlone(page)) return { page, id: null };
  }
  return { page: 'nowhere', id: null };
}
