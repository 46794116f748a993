import { describe, expect, it } from 'vitest';
import { saysWhere } from '../../../../lib/meetings/binding/tabUpdate';

const call = 'https://teams.microsoft.com/light-meetings/launch?coords=e';

type Case = [
  what: string,
  change: { status?: string; url?: string; title?: string },
  tab: { status: string; url?: string },
];

describe('an update of a tab', () => {
  it.each<Case>([
    ['an address', { status: 'loading', url: call }, { status: 'loading', url: call }],
    ['an address that a script changed', { url: call }, { status: 'complete', url: call }],
    ['a reload', { status: 'loading' }, { status: 'loading', url: call }],
    ['a page that may not be seen, once it has loaded', { status: 'complete' }, { status: 'complete' }],
  ])('says where the tab is: %s', (_, change, tab) => {
    expect(saysWhere(change, tab)).toBe(true);
  });

  it.each<Case>([
    ['a tab on its way to another process, as Firefox reports it', { status: 'loading' }, { status: 'loading' }],
    ['a title', { title: 'A' }, { status: 'complete', url: call }],
    ['nothing about the page', {}, { status: 'complete' }],
  ])('says nothing of it: %s', (_, change, tab) => {
    expect(saysWhere(change, tab)).toBe(false);
  });
});
