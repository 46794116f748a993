import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Hit, Search } from '../../../../components/search/Search';
import { aTalk } from '../conversation/rows';

const hit = (some: Partial<Hit> = {}): Hit => ({
  ...{ found: { talk: aTalk(), alias: 'S.' }, what: 'noticed' },
  ...{ before: 'the ', hit: '<b>worry', after: ' was named' },
  ...some,
});

const show = (words: string, hits: Hit[], { written = true, total = hits.length } = {}) =>
  render(<Search {...{ words, written, hits, total, limit: 30 }} onWords={() => undefined} onMore={() => undefined} />);

describe('the search', () => {
  it('names the talk, what was found in, and the words around as text', () => {
    show('worry', [hit(), hit({ what: 'idea' }), hit({ what: 'plan', found: null })]);
    const [first, second, third] = screen.getAllByRole('listitem').map((row) => within(row));
    const link = first?.getByRole('link');
    expect(link?.getAttribute('href')).toBe('#/talk/talk');
    expect(link?.textContent).toContain('January 15, 2026S.');
    expect(first?.getByText('<b>worry').closest('[dir=auto]')?.textContent).toBe('the <b>worry was named');
    expect(second?.getByText('Parked idea')).toBeTruthy();
    expect(third?.getByText('Plan')).toBeTruthy();
    expect(third?.getByRole('link').getAttribute('href')).toBe('#/plans');
    expect(screen.getByRole('status').textContent).toBe('3 places, newest talk first');
  });

  it('says what it looks through, that nothing was found, and that nothing is there', () => {
    const { unmount } = show(' ', []);
    expect(screen.getByRole('status').textContent).toContain('What you search for is not kept');
    unmount();
    const second = show('x', []);
    expect(screen.getByRole('status').textContent).toBe('No text of yours has all of that.');
    second.unmount();
    show('x', [], { written: false });
    expect(screen.getByRole('status').textContent).toContain('Nothing is written yet');
  });

  it('offers more while there are more', () => {
    show('worry', [hit()], { total: 1200 });
    expect(screen.getByText('30 of 1,200 shown')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Show more' })).toBeTruthy();
  });
});
