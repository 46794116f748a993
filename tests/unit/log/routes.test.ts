import { describe, expect, it } from 'vitest';
import { type LogPage, linkTo, navigation, pageNames, placeOf, routes } from '../../../lib/log/routes';
import { keysetScenes } from '../../e2e/scenes/keySetScenes';
import { logScenes } from '../../e2e/scenes/logScenes';

const oddIds = ['ä/#?', '%', '%2F', '100%', ' ', '.', '..', '&<"\'>', '#/talk/x', 'constructor', '\u{1f600}', '\u202e'];
const nowhere = { page: 'nowhere', id: null };

/** Links as the types allow them for a page that may go with and without an id. */
const alone = (page: LogPage) => linkTo(page as 'longer');
const ofId = (page: LogPage, id: string) => linkTo(page as 'longer', id);

describe.each(pageNames)('the page %s', (page) => {
  it('is found at its address, without an id unless it must have one', () => {
    expect(placeOf(alone(page))).toEqual(routes[page].id === 'required' ? nowhere : { page, id: null });
  });

  it('is found with any id, if it takes one', () => {
    const found = oddIds.map((id) => placeOf(ofId(page, id)));
    expect(found).toEqual(oddIds.map((id) => (routes[page].id === 'none' ? nowhere : { page, id })));
  });

  it('is reached by the navigation, or stands under a page that is, or is the welcome', () => {
    expect(['navigation', ...navigation, page === 'welcome' && null]).toContain(routes[page].under);
  });
});

describe('an address', () => {
  // In bookmarks and in links of older versions: none of these may ever change.
  it.each([
    ['', 'talks', null],
    ['#', 'talks', null],
    ['#/', 'talks', null],
    ['#/talk/a%2Fb', 'talk', 'a/b'],
    ['#/talk/%', 'talk', '%'],
    ['#/add', 'add', null],
    ['#/search', 'search', null],
    ['#/longer', 'longer', null],
    ['#/longer/', 'longer', null],
    ['#/longer/a%2Fb', 'longer', 'a/b'],
    ['#/take-along', 'take-along', null],
    ['#/questions', 'questions', null],
    ['#/deck/a%2Fb', 'deck', 'a/b'],
    ['#/reading', 'reading', null],
    ['#/ask', 'ask', null],
    ['#/pulse', 'pulse', null],
    ['#/pulse/a%2Fb', 'pulse', 'a/b'],
    ['#/commitments', 'commitments', null],
    ['#/plans', 'plans', null],
    ['#/people', 'people', null],
    ['#/person/a%2Fb', 'person', 'a/b'],
    ['#/settings', 'settings', null],
    ['#settings', 'settings', null],
    ['#/settings/', 'settings', null],
    ['#/keys', 'keys', null],
    ['#/keyset/new', 'keyset', 'new'],
    ['#/welcome', 'welcome', null],
    ['#/talks', 'nowhere', null],
    ['#//x', 'nowhere', null],
    ['#/talk', 'nowhere', null],
    ['#/talk/', 'nowhere', null],
    ['#/talk/a/b', 'nowhere', null],
    ['#/settings/x', 'nowhere', null],
    ['#/elsewhere', 'nowhere', null],
    ['#/constructor', 'nowhere', null],
  ])('%j leads where it always led', (hash, page, id) => {
    expect(placeOf(hash)).toEqual({ page, id });
  });
});

it('every page has a scene', () => {
  const seen = [...logScenes, ...keysetScenes].map(({ page }) => placeOf(page.replace(/^[^#]*/, '')).page);
  expect(pageNames.filter((page) => !seen.includes(page))).toEqual([]);
});
