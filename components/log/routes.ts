/** Where in the log the coach is. It is in the address, so that back, forward and bookmarks work. */
export type Place =
  | { page: 'talks' }
  | { page: 'talk'; id: string }
  | { page: 'add' }
  | { page: 'search' }
  | { page: 'longer'; id: string | null }
  | { page: 'take-along' }
  | { page: 'questions' }
  | { page: 'deck'; id: string }
  | { page: 'reading' }
  | { page: 'ask' }
  | { page: 'pulse'; id: string | null }
  | { page: 'commitments' }
  | { page: 'plans' }
  | { page: 'people' }
  | { page: 'person'; id: string }
  | { page: 'settings' }
  | { page: 'keys' }
  | { page: 'keyset'; id: string }
  | { page: 'welcome' }
  | { page: 'nowhere' };

export const talksPlace = '#/';
export const addPlace = '#/add';
export const searchPlace = '#/search';
export const takeAlongPlace = '#/take-along';
export const decksPlace = '#/questions';
export const deckPlace = (id: string): string => `#/deck/${encodeURIComponent(id)}`;
export const askPlace = '#/ask';
/** The pulse page about the talk or person with this id; null for neither. */
export const pulsePlace = (id: string | null): string =>
  id === null ? '#/pulse' : `#/pulse/${encodeURIComponent(id)}`;
export const readingPlace = '#/reading';
export const commitmentsPlace = '#/commitments';
export const plansPlace = '#/plans';
export const peoplePlace = '#/people';
export const personPlace = (id: string): string => `#/person/${encodeURIComponent(id)}`;
export const settingsPlace = '#/settings';
export const keysPlace = '#/keys';
export const keySetPlace = (id: string): string => `#/keyset/${encodeURIComponent(id)}`;
/** Used as the id of a set that does not exist yet. */
export const newSet = 'new';
export const welcomePlace = '#/welcome';
export const talkPlace = (id: string): string => `#/talk/${encodeURIComponent(id)}`;

/** Choosing a talk for the longer look, and the long form on one. */
export const chooseLongerPlace = '#/longer';
export const longerPlace = (id: string): string => `#/longer/${encodeURIComponent(id)}`;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Parses an address's hash, `#` included or empty. */
export function placeOf(hash: string): Place {
  const [page = '', id, ...more] = hash.replace(/^#\/?/, '').split('/');
  if (more.length > 0) return { page: 'nowhere' };
  if ((page === 'talk' || page === 'longer' || page === 'deck' || page === 'keyset' || page === 'person') && id)
    return { page, id: decoded(id) };
  if (page === 'pulse') return { page, id: id ? decoded(id) : null };
  if (id) return { page: 'nowhere' };
  if (page === '') return { page: 'talks' };
  if (page === 'longer') return { page, id: null };
  return page === 'add' ||
    page === 'search' ||
    page === 'take-along' ||
    page === 'questions' ||
    page === 'reading' ||
    page === 'ask' ||
    page === 'commitments' ||
    page === 'plans' ||
    page === 'people' ||
    page === 'settings' ||
    page === 'keys' ||
    page === 'welcome'
    ? { page }
    : { page: 'nowhere' };
}
