import { fireEvent, render, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { People, type PersonEntry } from '../../../../components/people/People';
import { Person, type PersonProps } from '../../../../components/people/Person';
import { PageTitle } from '../../../../components/ui/PageHeading';
import { mixes } from '../../../../lib/conversation/combinedFigures';
import { aTalk, noon } from '../conversation/rows';

const awkward = '<img src=x onerror=alert(1)> שלום';
const ana = { id: 'p1', stamp: 's', alias: 'Ana' };
const ben = { id: 'p2', stamp: 's', alias: awkward };

// The test environment has no dialogs.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function open() {
    this.open = true;
  };
});

describe('the people', () => {
  const entry = (n: number): PersonEntry => ({ person: { id: `p${n}`, stamp: 's', alias: `Person ${n}` }, talks: n });

  it('say how they come about where there are none', () => {
    render(<People entries={[]} today="2026-01-15" />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Nobody yet');
    expect(document.body.textContent).toContain('Name an alias');
  });

  it('show alias, relationship, number of talks and the last one, markup as text', () => {
    const met = { talks: 2, localDay: '2026-01-14', startedAt: noon };
    render(<People entries={[{ person: { ...ben, relation: 'report' }, ...met }]} today="2026-01-15" />);
    const row = screen.getByRole('listitem');
    expect(row.textContent).toBe(`${awkward}direct report2 talkslast talk: Yesterday`);
    expect(within(row).getByRole('link').getAttribute('href')).toBe('#/person/p2');
    expect(document.querySelector('img')).toBeNull();
  });

  it('are shown by fifties where there are a thousand, and can be looked for', () => {
    render(<People entries={Array.from({ length: 1000 }, (_, n) => entry(n))} today="2026-01-15" />);
    expect(screen.getAllByRole('listitem')).toHaveLength(50);
    fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(100);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: ' pERSON 99' } });
    expect(screen.getAllByRole('listitem')).toHaveLength(11);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'nobody' } });
    expect(document.body.textContent).toContain('Nobody goes by that alias.');
  });
});

const on = () => ({
  ...{ onTyping: vi.fn(), onRename: vi.fn(), onDescribe: vi.fn(), onTakeBack: vi.fn(), onDismiss: vi.fn() },
  ...{ onMore: vi.fn(), onMerge: vi.fn(), onExport: vi.fn(), onAskDelete: vi.fn(), onKeep: vi.fn(), onDelete: vi.fn() },
  ...{ keep: vi.fn(), onCalendar: vi.fn() },
});

function show(some: Partial<PersonProps> = {}) {
  const props: PersonProps = {
    ...{
      person: ana,
      entries: [],
      total: 0,
      mixes: [],
      asked: [],
      asides: [],
      others: [ben],
      twin: undefined,
      open: [],
    },
    ...{ today: '2026-01-15', saved: null, renameFault: null, going: null, exported: false },
    ...on(),
    ...some,
  };
  render(
    <PageTitle value="Person">
      <Person {...props} />
    </PageTitle>,
  );
  return props;
}

const headings = () => screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);

describe('one person', () => {
  it('says nothing where there is nothing to show, and does not name the tab by the alias', () => {
    show();
    expect(headings()).toEqual(['All of it']);
    expect(document.title).toBe('Person · Coachside');
  });

  it('shows talks, what was logged together with its counts first, and the questions asked', () => {
    const talk = aTalk();
    const question = { id: 'q', deck: 'd', kinds: ['any'] as const, lang: 'de', text: 'Was noch?', stage: null };
    show({
      entries: [{ talk, alias: 'Ana', waiting: false }],
      total: 1,
      mixes: mixes([talk], new Map()),
      asked: [
        { id: 'q', prompt: question, times: 3, opened: true },
        { id: 'x', prompt: undefined, times: 1, opened: false },
      ],
    });
    expect(headings()).toEqual(['1 talk', 'What you logged together', 'Questions asked', 'All of it']);
    expect(screen.getByRole('region', { name: 'What you logged together' }).textContent).toMatch(
      /Ask and tell in 1 talk3 asked ?2 told/,
    );
    expect(screen.getByText(/Was noch\?/).lang).toBe('de');
    expect(document.body.textContent).toContain('asked 3 times · opened something');
  });

  it('shows what is open with them, by side, and closes it', () => {
    const left = { closed: null, conversationId: 't1', by: null, stamp: '', alias: 'Ana', madeOn: '2026-01-14' };
    const open = [
      { ...left, id: 't1/their', whose: 'their' as const, text: 'Call Ines' },
      { ...left, id: 't1/my', whose: 'my' as const, text: awkward },
    ];
    const { keep } = show({ open });
    const part = screen.getByRole('region', { name: '2 open commitments' });
    expect(within(part).getAllByRole('article')).toHaveLength(2);
    expect(part.textContent).not.toContain('Ana');
    expect(part.textContent).toContain(awkward);
    fireEvent.click(within(part).getAllByRole('button', { name: 'Done' })[0] ?? part);
    expect(keep).toHaveBeenCalledOnce();
    expect(screen.getByRole('button', { name: 'Undo' }).parentElement?.textContent).toContain('Done: Call Ines');
  });

  it('shows a thousand that are open some at a time', () => {
    const one = {
      closed: null,
      conversationId: 't1',
      whose: 'my' as const,
      by: null,
      stamp: '',
      alias: 'Ana',
      madeOn: '2026-01-14',
    };
    show({ open: Array.from({ length: 1000 }, (_, n) => ({ ...one, id: `${n}`, text: `Nr ${n}` })) });
    const part = screen.getByRole('region', { name: '1,000 open commitments' });
    expect(within(part).getAllByRole('article')).toHaveLength(10);
    fireEvent.click(within(part).getByRole('button', { name: 'Show more' }));
    expect(within(part).getAllByRole('article')).toHaveLength(60);
  });

  it('asks who else this is and which alias stays before two become one', () => {
    const { onMerge } = show();
    const go = () => screen.getByRole('button', { name: 'Make one of the two', hidden: true });
    expect(go().hasAttribute('disabled')).toBe(true);
    fireEvent.change(screen.getByLabelText('Who else this is'), { target: { value: ` ${awkward.toUpperCase()}` } });
    expect(go().hasAttribute('disabled')).toBe(true);
    fireEvent.click(screen.getByLabelText(awkward));
    fireEvent.click(go());
    expect(onMerge).toHaveBeenCalledWith('p2', 'p1');
    fireEvent.click(screen.getByLabelText('Ana'));
    fireEvent.click(go());
    expect(onMerge).toHaveBeenLastCalledWith('p1', 'p2');
  });

  it('says that an alias is taken, and offers to make one of the two', () => {
    const { onMerge } = show({ renameFault: { taken: 'p2' } });
    expect(screen.getByRole('alert').textContent).toContain('Somebody else goes by this alias already.');
    fireEvent.click(screen.getByLabelText('Ana'));
    fireEvent.click(screen.getByRole('button', { name: 'Make one of the two' }));
    expect(onMerge).toHaveBeenCalledWith('p1', 'p2');
  });

  it('does not ask which of two equal aliases stays', () => {
    const { onMerge } = show({ twin: { ...ana, id: 'p3' } });
    expect(screen.getByText(/Two people go by this alias/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Make one of the two' }));
    expect(onMerge).toHaveBeenCalledWith('p1', 'p3');
  });

  it('names what goes before it deletes, and wants a plain yes', () => {
    const going = { counts: { people: 1, conversations: 2, marks: 31 }, copy: noon, namesake: true };
    const { onDelete } = show({ going });
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByText('Ana')).toBeTruthy();
    const lines = within(dialog).getAllByRole('listitem');
    expect(lines.map((one) => one.textContent).slice(0, 3)).toEqual([
      'the alias, and what you noted about them',
      '2 talks',
      '31 marks',
    ]);
    expect(lines[3]?.textContent).toContain('the copy of your log from before the last restore');
    expect(dialog.textContent).toContain('Somebody else goes by the same alias, and stays.');
    const go = within(dialog).getByRole('button', { name: 'Delete' });
    expect(go.hasAttribute('disabled')).toBe(true);
    fireEvent.click(within(dialog).getByRole('checkbox'));
    fireEvent.click(go);
    expect(onDelete).toHaveBeenCalledOnce();
  });

  it('says in what asks that it could not be deleted, and why', () => {
    show({ going: { counts: {}, copy: undefined, namesake: false }, failed: 'full' });
    expect(within(screen.getByRole('dialog')).getByRole('alert').textContent).toContain('so that was not done');
  });

  it('refuses in a sentence while a talk with them is live', () => {
    show({ going: 'live' });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('alert').textContent).toBe(
      'A talk with this person is going on. End it first, then delete.',
    );
  });
});
