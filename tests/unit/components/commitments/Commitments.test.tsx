import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Commitments } from '../../../../components/commitments/Commitments';
import { OpenCommitments } from '../../../../components/commitments/OpenCommitments';
import { Prepare } from '../../../../components/conversation/prepare/Prepare';
import type { Listed } from '../../../../lib/commitments/types';
import { emptyPlan } from '../../../../lib/conversation/talkDraft';
import { db } from '../../../../lib/database/database';
import { aTalk } from '../conversation/rows';

const one = (id: string, text: string, more: Partial<Listed> = {}): Listed => ({
  ...{ id, text, conversationId: 'talk', whose: 'their', by: null, closed: null, stamp: '' },
  ...{ alias: 'S.', madeOn: '2026-01-08' },
  ...more,
});

/** Runs every save at once; `done` waits for all of them. */
function keeping() {
  const runs: Promise<unknown>[] = [];
  return {
    keep: (_: string, run: () => Promise<unknown>) => void runs.push(run()),
    done: () => act(() => Promise.all(runs)),
  };
}

function show(open: Listed[], closed: Listed[] = []) {
  const acts = { onCalendar: vi.fn(), onClosedShown: vi.fn() };
  const { keep, done } = keeping();
  const list = { list: closed, total: closed.length };
  render(<Commitments open={open} closed={list} today="2026-01-15" keep={keep} {...acts} />);
  return { ...acts, done };
}

beforeEach(async () => {
  await Promise.all([db.commitments.clear(), db.conversations.clear()]);
  await db.conversations.add(aTalk());
});

describe('the list of commitments', () => {
  it('stands by day, theirs and mine apart', () => {
    show([
      one('a', 'Call', { by: '2026-01-14' }),
      one('b', 'Send', { by: '2026-01-16', whose: 'my' }),
      one('c', 'Visit', { by: '2026-01-17' }),
      one('d', 'Never', { by: '2026-02-31' }),
    ]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('4 open commitments');
    expect(within(screen.getByRole('region', { name: 'Overdue' })).getByText('Call')).toBeTruthy();
    const week = within(screen.getByRole('region', { name: 'This week' }));
    expect(week.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Theirs',
      'Yours',
    ]);
    expect(screen.getByRole('region', { name: 'Without a day' }).textContent).toContain('2026-02-31');
    expect(screen.queryByRole('region', { name: 'Later' })).toBeNull();
  });

  it('shows a thousand some at a time, and the beginning of a hundred thousand characters', () => {
    const text = 'word '.repeat(20_000);
    show([one('long', text), ...Array.from({ length: 999 }, (_, n) => one(`n${n}`, `Nr ${n}`))]);
    expect(screen.getAllByRole('article')).toHaveLength(50);
    expect(screen.getByText('50 of 1,000 shown')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(screen.getAllByRole('article')).toHaveLength(100);
    const long = screen.getAllByRole('article')[0] as HTMLElement;
    expect(long.querySelector('summary')?.textContent?.length).toBeLessThan(300);
    expect(long.querySelector('details p')?.textContent).toBe(text);
  });

  it('closes one, says so where the focus goes, and takes it back', async () => {
    const { done } = show([one('talk/their', 'Call')]);
    fireEvent.click(screen.getByRole('button', { name: 'Dropped' }));
    await done();
    expect(await db.commitments.get('talk/their')).toMatchObject({ closed: { as: 'dropped' } });
    expect(document.activeElement?.tagName).toBe('P');
    expect(document.activeElement?.textContent).toContain('Dropped: Call');
    expect(document.activeElement?.textContent).toContain('what became more important?');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await done();
    expect(await db.commitments.get('talk/their')).toMatchObject({ closed: null });
  });

  it('puts another in its place, with the day that was typed a moment ago', async () => {
    const { done } = show([one('talk/their', 'Call', { by: '2026-01-14' })]);
    fireEvent.click(screen.getByRole('button', { name: 'Changed' }));
    const words = screen.getByLabelText('What instead');
    fireEvent.change(words, { target: { value: '  ' } });
    expect((screen.getByRole('button', { name: 'Put it in its place' }) as HTMLButtonElement).disabled).toBe(true);
    fireEvent.change(words, { target: { value: ' Write ' } });
    const day = screen.getByLabelText('By');
    day.focus();
    fireEvent.change(day, { target: { value: '2026-01-30' } });
    fireEvent.submit(words.closest('form') as HTMLFormElement);
    await done();
    const rows = await db.commitments.toArray();
    expect(rows.map(({ closed, own }) => [closed?.as, own])).toEqual(
      expect.arrayContaining([
        ['changed', undefined],
        [undefined, { text: 'Write', by: '2026-01-30' }],
      ]),
    );
    expect(screen.queryByLabelText('What instead')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await done();
    expect(await db.commitments.toArray()).toMatchObject([{ id: 'talk/their', closed: null }]);
  });

  it('offers a calendar file for days a calendar has', () => {
    const { onCalendar } = show([one('a', 'Call', { by: '2026-01-14' }), one('b', 'Far', { by: '10000-01-01' })]);
    const offers = screen.getAllByRole('button', { name: /^Calendar file/ });
    expect(offers).toHaveLength(2);
    for (const offer of offers) fireEvent.click(offer);
    expect(onCalendar.mock.calls.map(([all]) => (all as Listed[]).length)).toEqual([1, 2]);
  });

  it('folds the closed ones away, with the way back and no scolding', () => {
    const { onClosedShown } = show([], [one('a', 'Call', { closed: { as: 'dropped', at: 1 } })]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Nothing is open');
    const fold = screen.getByText('1 closed').closest('details') as HTMLDetailsElement;
    expect(fold.open).toBe(false);
    expect(fold.textContent).toContain('To ask, not to chase');
    expect(within(fold).getByText('Open again')).toBeTruthy();
    expect(onClosedShown).not.toHaveBeenCalled();
  });
});

describe('before a talk', () => {
  const prepare = (open: Listed[]) =>
    render(
      <OpenCommitments
        before
        title="Open"
        list={open}
        older={false}
        today="2026-01-15"
        keep={keeping().keep}
        onAll={vi.fn()}
      />,
    );

  it('the first few are shown, and the way to all', () => {
    prepare(Array.from({ length: 5 }, (_, n) => one(`${n}`, `Nr ${n}`, { by: '2026-01-14' })));
    expect([screen.getAllByRole('listitem').length, screen.getAllByText('Overdue').length]).toEqual([3, 3]);
    expect(screen.getByRole('button', { name: 'All in the log' })).toBeTruthy();
  });

  it('a question to send holds what is open and no alias; to be copied by hand where the browser refuses', async () => {
    prepare([one('a', 'Call', { by: '2026-01-20' }), one('b', 'Send', { whose: 'my' })]);
    const written = vi.fn().mockRejectedValue(new Error('refused'));
    vi.stubGlobal('navigator', { clipboard: { writeText: written } });
    fireEvent.click(screen.getByRole('button', { name: 'Copy a question to send ahead' }));
    const field = (await screen.findByRole('textbox')) as HTMLTextAreaElement;
    vi.unstubAllGlobals();
    expect(field.value.split('\n')).toEqual([
      'Before we talk, as the agenda is yours: what would make our time worth it for you, and where would you like to begin?',
      '',
      'Still open between us:',
      'You: Call (by Tuesday, January 20, 2026)',
      'Me: Send',
    ]);
    expect(written).toHaveBeenCalledWith(field.value);
  });

  it('the card that takes up a step of one person is let go with the alias, a chosen one is not', () => {
    const told = vi.fn();
    const type = (openingPromptId: string) => {
      const draft = { ...emptyPlan, alias: 'S.', openingPromptId };
      const { unmount } = render(<Prepare draft={draft} aliases={[]} met onDraft={told} />);
      fireEvent.change(screen.getByRole('combobox'), { target: { value: 'T.' } });
      unmount();
    };
    type('O8');
    type('O1');
    expect(told.mock.calls).toEqual([[{ alias: 'T.', openingPromptId: null }], [{ alias: 'T.' }]]);
  });

  it('with nobody’s steps open there is the question alone', () => {
    prepare([]);
    expect(screen.queryByRole('heading')).toBeNull();
    expect(screen.getByRole('button', { name: 'Copy a question to send ahead' })).toBeTruthy();
  });
});
