import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { ReflectionPart } from '../../../../components/reflection/ReflectionPart';
import type { Agreed } from '../../../../lib/commitments/types';
import { db } from '../../../../lib/database/database';
import { aReflection, aTalk, noon } from '../conversation/rows';

const nothing = () => undefined;
const runs: Promise<unknown>[] = [];

const agreed = (id: string, text: string, closed: Agreed['closed'] = null): Agreed => ({
  ...{ id, text, closed, conversationId: 'talk', by: null, stamp: '' },
  whose: id === 'talk/my' ? 'my' : 'their',
});

const part = (all: Agreed[]) => (
  <ReflectionPart
    reflection={aReflection({ status: 'done', theirStep: 'Call', myStep: 'Sing' })}
    agreed={all}
    keep={(_, run) => void runs.push(run())}
    lastPlan={undefined}
    coverage={null}
    saved={null}
    onChange={nothing}
    onCoverage={nothing}
    onFinish={nothing}
    onNotNow={nothing}
    talk={aTalk()}
  />
);
const show = (...all: Agreed[]) => render(part(all));

const beside = (label: string): HTMLElement => screen.getByText(label).parentElement as HTMLElement;

beforeEach(async () => {
  await Promise.all([db.commitments.clear(), db.conversations.put(aTalk())]);
});

it('a step says what became of it, and what stands in its place is closed from there', async () => {
  show(
    agreed('talk/their', 'Call', { as: 'changed', at: noon }),
    agreed('new', 'Write'),
    agreed('talk/my', 'Sing', { as: 'dropped', at: noon }),
  );
  expect(beside('Their step, in their words').textContent).toMatch(
    /Call.*Changed, January 15, 2026.*Write.*How did it turn out/,
  );
  expect(beside('Your own step').textContent).toMatch(/Sing.*Dropped, January 15, 2026.*Open again/);
  expect(screen.getByRole('link', { name: 'All commitments' })).toBeTruthy();
  fireEvent.click(within(beside('Their step, in their words')).getByRole('button', { name: 'Done' }));
  await act(() => Promise.all(runs));
  expect(await db.commitments.get('new')).toMatchObject({ closed: { as: 'done' } });
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect([screen.queryByRole('button', { name: 'Undo' }), document.activeElement]).toEqual([
    null,
    screen.getByRole('status'),
  ]);
});

it('a step was closed on the day it was where the coach is by now', () => {
  const options = new Intl.DateTimeFormat().resolvedOptions();
  const zone = vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions');
  zone.mockReturnValue({ ...options, timeZone: 'Pacific/Kiritimati' });
  show(agreed('talk/my', 'Sing', { as: 'dropped', at: noon }));
  expect(beside('Your own step').textContent).toMatch(/Dropped, January 16, 2026/);
  zone.mockRestore();
});

it('a step that is opened again keeps the focus in its place', () => {
  const dropped = agreed('talk/my', 'Sing', { as: 'dropped', at: noon });
  const { rerender } = show(dropped);
  fireEvent.click(screen.getByRole('button', { name: 'Open again' }));
  rerender(part([{ ...dropped, closed: null }]));
  expect(document.activeElement).toBe(within(beside('Your own step')).getByText('How did it turn out?'));
});
