import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Plans, type PlansProps } from '../../../../components/plans/Plans';
import { reflectedLines } from '../../../../components/reflection/reflectedLines';
import { db } from '../../../../lib/database/database';
import type { Practised } from '../../../../lib/plans/types';
import { emptyLog } from '../../../setup/freshLog';
import { aReflection, aTalk, minute, noon } from '../conversation/rows';

beforeEach(emptyLog);

const hour = 60 * minute;
const aPlan = (id: string, some: Partial<Practised> = {}): Practised => ({
  ...{ id, conversationId: null, madeAfter: null, madeAt: noon, chosenAt: noon, asideAt: null, from: null, ups: [] },
  words: { planWhen: '', planInstead: '', planWill: `plan ${id}` },
  ...some,
});
const did = (hours: number) =>
  ({ talk: aTalk({ id: `t${hours}`, startedAt: noon + hours * hour }), came: 'did', next: null }) as const;

function show(plans: Practised[], some: Partial<PlansProps> = {}) {
  const acts = { keep: vi.fn(), onGone: vi.fn() };
  const aliases = new Map([['person', 'S.']]);
  render(
    <Plans
      {...{ plans, aliases, focus: plans[0] && { id: plans[0].id, stale: false }, zone: 'UTC' }}
      {...acts}
      {...some}
    />,
  );
  return acts;
}
/** Runs the last save; only then is it reported as done. */
const stored = (keep: ReturnType<typeof show>['keep']) => act(() => keep.mock.lastCall?.[1]());
const article = (name: string) => within(screen.getByRole('article', { name }));

describe('the page of plans', () => {
  it('says what a plan is where there is none, with one example', () => {
    show([]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('No plan yet');
    expect(
      screen.getByText(
        'For example: When they bring me a problem, instead of advising, I will ask what they have tried.',
      ),
    ).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Write a new plan' })).toBeTruthy();
  });

  it('shows where the one in focus came up, the newest talk first', () => {
    const talk = aTalk({ id: 'before', localDay: '2026-01-08' });
    const ups = [
      { talk, came: 'no-moment', next: 'keep' },
      { talk: aTalk(), came: null, next: 'aside' },
    ] as const;
    show([aPlan('a', { ups: [...ups], madeAfter: talk, from: 'b' }), aPlan('b')]);
    const [newest, oldest] = article('I will plan a.').getAllByRole('listitem');
    expect(newest?.textContent).toBe('January 15, 2026S.Put it aside');
    expect(oldest?.textContent).toBe('January 8, 2026S.It did not come');
    expect(article('I will plan a.').getByRole('link', { name: 'Made on January 8, 2026' }).getAttribute('href')).toBe(
      '#/talk/before',
    );
    expect(article('I will plan a.').getByText('In the place of: I will plan b.')).toBeTruthy();
  });

  it.each([
    [0.2, 'First done within the hour'],
    [1, 'First done 1 hour after it was made'],
    [47, 'First done 47 hours after it was made'],
    [48, 'First done 2 days after it was made'],
    [24 * 7, 'First done 7 days after it was made'],
  ])('says how long it was to first use: %d hours', (hours, words) => {
    show([aPlan('a', { ups: [did(hours)] })]);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('offers a stale one to be smaller, and scolds nobody', () => {
    show([aPlan('a')], { focus: { id: 'a', stale: true } });
    expect(screen.getByText(/A smaller one may fit/)).toBeTruthy();
  });

  it('brings another into focus, and puts one aside with a way back', async () => {
    const { keep, onGone } = show([aPlan('a'), aPlan('b', { asideAt: noon })]);
    expect(article('I will plan a.').queryByRole('button', { name: 'Practise this one' })).toBeNull();
    expect(article('I will plan b.').queryByRole('button', { name: 'Put it aside' })).toBeNull();
    fireEvent.click(article('I will plan b.').getByRole('button', { name: 'Practise this one' }));
    expect(onGone).toHaveBeenCalledTimes(1);
    fireEvent.click(article('I will plan a.').getByRole('button', { name: 'Put it aside' }));
    await stored(keep);
    expect(screen.getByRole('status').textContent).toBe('Put aside: I will plan a.Undo');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(keep.mock.calls.map(([what]) => what)).toEqual(['b', 'a', 'a']);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('deletes one put aside where no talk has its words, with a way back', async () => {
    const { keep } = show([
      aPlan('a'),
      aPlan('b', { asideAt: noon }),
      aPlan('c', { asideAt: noon, madeAfter: aTalk() }),
    ]);
    expect(screen.getAllByRole('button', { name: 'Delete' })).toHaveLength(1);
    fireEvent.click(article('I will plan b.').getByRole('button', { name: 'Delete' }));
    await stored(keep);
    expect(document.activeElement?.textContent).toBe('Deleted: I will plan b.Undo');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(keep.mock.calls.map(([what]) => what)).toEqual(['b', 'b']);
  });

  it('shows twenty others at a time', () => {
    show(Array.from({ length: 60 }, (_, n) => aPlan(`n${n}`)));
    expect(screen.getByRole('heading', { name: '59 other plans' })).toBeTruthy();
    expect(screen.getAllByRole('article')).toHaveLength(21);
    fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(screen.getAllByRole('article')).toHaveLength(41);
  });

  it('makes a smaller one for the same moment, without losing what was half typed', async () => {
    const from = aPlan('a', { words: { planWhen: 'stuck', planInstead: 'advising', planWill: 'ask five times' } });
    const { keep } = show([from]);
    const open = () => fireEvent.click(screen.getByRole('button', { name: 'Make it smaller' }));
    open();
    expect((await screen.findByLabelText<HTMLInputElement>('When …')).value).toBe('stuck');
    fireEvent.change(screen.getByLabelText('I will …'), { target: { value: 'ask on' } });
    open();
    open();
    const field = await screen.findByLabelText<HTMLInputElement>('I will …');
    expect(field.value).toBe('ask on');
    fireEvent.change(field, { target: { value: 'ask once' } });
    field.focus();
    fireEvent.submit(field);
    expect(keep).toHaveBeenCalledTimes(1);
    expect(screen.queryByLabelText('I will …')).toBeNull();
    await keep.mock.calls[0]?.[1]();
    expect(await db.plans.toArray()).toMatchObject([{ own: { planWhen: 'stuck', planWill: 'ask once' }, from: 'a' }]);
  });

  it('makes nothing of a plan that does not say what will be done, and leads there', async () => {
    const { keep } = show([]);
    fireEvent.click(screen.getByRole('button', { name: 'Write a new plan' }));
    fireEvent.submit(await screen.findByLabelText('When …'));
    expect(keep).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByLabelText('I will …'));
  });
});

describe('a talk read back', () => {
  const lines = (some: Parameters<typeof aReflection>[0]) =>
    reflectedLines(aReflection(some), aPlan('a')).map(({ label, text }) => `${label} ${text}`);

  it.each([
    [{ planAsked: 'a', planCame: 'did' }, 'It came, and I did it'],
    [{ planAsked: 'a', planCame: 'did', planAnswer: 'keep' }, 'It came, and I did it'],
    [{ planAsked: 'a', planCame: 'no-moment', planAnswer: 'smaller' }, 'It did not come · A smaller one'],
    [{ planAsked: 'a', planAnswer: 'aside' }, 'Put it aside'],
    [{ planAnswer: 'did-it' }, 'It came, and I did it'],
  ] as const)('with %j says what was asked and answered', (some, answer) => {
    expect(lines(some)).toEqual(['You were practising I will plan a.', `Did the moment come? ${answer}`]);
  });

  it('says nothing of a plan that was not answered for', () => {
    expect(lines({})).toEqual([]);
  });
});
