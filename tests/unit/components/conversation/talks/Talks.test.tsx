import { fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { TalkEntry } from '../../../../../components/conversation/talks/TalkRow';
import { Talks, type TalksProps } from '../../../../../components/conversation/talks/Talks';
import type { Conversation } from '../../../../../lib/conversation/types';
import { aLiveTalk, aSummary, aTalk } from '../rows';

const entry = (talk: Conversation, some: Partial<TalkEntry> = {}): TalkEntry => ({
  talk,
  alias: 'S.',
  waiting: false,
  ...some,
});

const show = (entries: TalkEntry[], some: Partial<TalksProps> = {}) =>
  render(
    <Talks
      entries={entries}
      total={entries.length}
      thisWeek={entries.length}
      waiting={0}
      evidence={{ total: 0, outcome: { reached: 0, better: 0, 'not-needed': 0, 'next-time': 0 } }}
      today="2026-01-15"
      onMore={() => undefined}
      {...some}
    />,
  );

describe('the talks', () => {
  it('say how to begin where there are none', () => {
    show([]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Your talks will gather here');
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
  });

  it('say the week in one line, with what waits', () => {
    show([entry(aTalk())], { thisWeek: 2, waiting: 1 });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('This week: 2 talks, 1 reflection waiting');
  });

  it('say that a week has none yet, and nothing of what does not wait', () => {
    show([entry(aTalk())], { thisWeek: 0 });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('This week: no talk yet');
  });

  it('show when, with whom, of what kind, how long, and the counts', () => {
    show([entry(aTalk())]);
    const row = screen.getByRole('listitem');
    expect(row.textContent).toContain('Today 12:00');
    expect(within(row).getByRole('link').textContent).toBe('S.One-on-one28 min');
    expect(row.textContent).toContain('9 asked6 told');
    expect(within(row).getByRole('link').getAttribute('href')).toBe('#/talk/talk');
  });

  it("tell the time in the talk's own zone", () => {
    show([entry(aTalk({ timeZone: 'Asia/Tokyo' }))]);
    expect(screen.getByRole('listitem').textContent).toContain('9:00');
  });

  it('stand under this week and then their months', () => {
    const day = (localDay: string, id: string) => entry(aTalk({ id, localDay }));
    show([day('2026-01-12', 'a'), day('2026-01-11', 'b'), day('2025-12-30', 'c'), day('2025-12-02', 'd')]);
    expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual([
      'This week',
      'January 2026',
      'December 2025',
    ]);
    const december = screen.getByRole('region', { name: 'December 2025' });
    expect(within(december).getAllByRole('listitem')).toHaveLength(2);
  });

  it('name nobody where nobody is named, and keep a long alias whole', () => {
    const long = 'Maximiliane '.repeat(40).trim();
    show([entry(aTalk(), { alias: '' }), entry(aTalk({ id: 'b' }), { alias: long })]);
    expect(screen.getByText('No name')).toBeTruthy();
    expect(screen.getByText(long).tagName).toBe('BDI');
  });

  it('mark what waits with a way to it, and nothing else', () => {
    show([entry(aTalk(), { waiting: true }), entry(aTalk({ id: 'b' }))]);
    const marks = screen.getAllByText('Reflection waiting');
    expect(marks.map((one) => one.getAttribute('href'))).toEqual(['#/talk/talk']);
  });

  it('say since when one waits that is not of today', () => {
    show([entry(aTalk(), { waiting: true })], { today: '2026-01-17' });
    expect(screen.getByText('Reflection waiting since Jan 15').getAttribute('href')).toBe('#/talk/talk');
  });

  it('mark a sample, a live talk and one entered afterwards', () => {
    show([
      entry(aTalk({ capture: 'sample' })),
      entry(aLiveTalk({ id: 'b' })),
      entry(aTalk({ id: 'c', capture: 'recalled' })),
    ]);
    const [sample, live, recalled] = screen.getAllByRole('listitem').map((row) => row.textContent);
    expect(sample).toContain('ten-minute sample');
    expect(live).toContain('Live now');
    expect(live).not.toContain('asked');
    expect(recalled).toContain('entered afterwards');
    expect(recalled).toContain('reflection only');
    expect(recalled).not.toContain('asked');
  });

  it.each([
    ['half', 'about half logged'],
    ['few', 'a few logged'],
  ] as const)('say that the numbers are of a part: %s', (coverage, words) => {
    show([entry(aTalk({ coverage }))]);
    expect(screen.getByRole('listitem').textContent).toContain(words);
    expect(screen.getByRole('listitem').className).toContain('grey');
  });

  it.each(['most', 'nearly-all', null] as const)('leave the numbers as they are: %s', (coverage) => {
    show([entry(aTalk({ coverage }))]);
    expect(screen.getByRole('listitem').className).not.toContain('grey');
  });

  it('show none logged as none', () => {
    const summary = aSummary({ asks: 0, tells: 0, times: { ask: [], tell: [] }, firstTell: null, longestRun: null });
    show([entry(aTalk({ summary }))]);
    expect(screen.getByRole('listitem').textContent).toContain('0 asked0 told');
  });

  it('offer more while there are more, and say how many', () => {
    const onMore = vi.fn();
    show([entry(aTalk())], { total: 1200, onMore });
    expect(screen.getByText('1 of 1,200 shown')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(onMore).toHaveBeenCalledOnce();
  });

  it('offer no more where all are shown, and say what the numbers are', () => {
    show([entry(aTalk())]);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText(/not a measure of quality/)).toBeTruthy();
  });
});
