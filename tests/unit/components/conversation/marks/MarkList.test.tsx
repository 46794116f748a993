import { fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { MarkList } from '../../../../../components/conversation/marks/MarkList';
import * as markVerbs from '../../../../../components/conversation/marks/markVerbs';
import type { Conversation, Pause } from '../../../../../lib/conversation/types';
import { aMark, aPause, aTalk, minute, noon } from '../rows';

function show(talk: Conversation = aTalk(), pauses: readonly Pause[] = []) {
  const keep = vi.fn();
  const verbs = { onMend: vi.fn(), onAdd: vi.fn(), onRemove: vi.fn(), onPutBack: vi.fn() };
  const marks = [aMark('b', 'tell', 95), aMark('a', 'ask', 10)];
  vi.spyOn(markVerbs, 'markVerbs').mockReturnValue(verbs);
  const listOf = (some: typeof marks) => <MarkList talk={talk} marks={some} gaps={[]} pauses={pauses} keep={keep} />;
  const { container, rerender } = render(listOf(marks));
  const list = container.querySelector('details');
  if (list) {
    list.open = true;
    fireEvent(list, new Event('toggle'));
  }
  return { ...verbs, marks, keep, stored: (some: typeof marks) => rerender(listOf(some)) };
}

const change = (what: string) => fireEvent.click(screen.getByRole('button', { name: `Change ${what}` }));
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const time = () => screen.getByRole('textbox', { name: 'When, in minutes and seconds from the start' });

describe('the list of marks', () => {
  it('is in the order of their times', () => {
    show();
    expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
      expect.stringMatching(/^00:10Ask12:00/),
      expect.stringMatching(/^01:35Tell12:01/),
    ]);
  });

  it('is not there where nothing was counted', () => {
    show(aTalk({ capture: 'recalled' }));
    expect(screen.queryByText(/mark/)).toBeNull();
  });

  it('tells only what was changed of a mark', () => {
    const { onMend, marks } = show();
    change('Tell at 01:35');
    fireEvent.click(screen.getByRole('radio', { name: 'Ask' }));
    press('Save');
    expect(onMend).toHaveBeenCalledExactlyOnceWith(marks[0], { key: 'ask' });
    change('Ask at 00:10');
    fireEvent.change(time(), { target: { value: '1:02:03' } });
    press('Save');
    expect(onMend).toHaveBeenLastCalledWith(marks[1], { at: noon + 62 * minute + 3000 });
  });

  it('changes nothing on Cancel, or where nothing was changed', () => {
    const { onMend } = show();
    change('Tell at 01:35');
    fireEvent.click(screen.getByRole('radio', { name: 'Ask' }));
    press('Cancel');
    change('Tell at 01:35');
    press('Save');
    expect(onMend).not.toHaveBeenCalled();
  });

  it('deletes one, and offers to take that back', () => {
    const { onRemove, onPutBack, marks, stored } = show();
    change('Tell at 01:35');
    press('Delete this mark');
    expect(onRemove).toHaveBeenCalledExactlyOnceWith(marks[0]);
    stored(marks.slice(1));
    expect(within(screen.getByRole('status')).getByText(/Tell at 01:35 deleted/)).toBeTruthy();
    press('Put it back');
    expect(onPutBack).toHaveBeenCalledExactlyOnceWith(marks[0]);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('adds one once its key is chosen, at the end unless told', () => {
    const { onAdd } = show();
    press('Add a mark');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add' }).disabled).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: 'Tell' }));
    press('Add');
    expect(onAdd).toHaveBeenCalledExactlyOnceWith('tell', noon + 28 * minute);
  });

  it('has the pauses under it, each with who spoke, to be changed or removed', () => {
    const { keep } = show(aTalk(), [aPause('b', 75, { band: 'over-8' }), aPause('a', 20, { endedBy: 'they' })]);
    const rows = within(screen.getByRole('list', { name: 'Pauses' })).getAllByRole('listitem');
    expect(rows.map((row) => row.querySelector('legend')?.textContent)).toEqual([
      '00:20 Pause, 3 to 8 s',
      '01:15 Pause, over 8 s',
    ]);
    const [first] = rows;
    expect(first && within(first).getByRole<HTMLInputElement>('radio', { name: 'They spoke' }).checked).toBe(true);
    if (first) fireEvent.click(within(first).getByRole('radio', { name: 'I did' }));
    press('Remove: 01:15 Pause, over 8 s');
    expect(keep.mock.calls.map(([what]) => what)).toEqual(['pause/a/who', 'pause/b']);
  });
});
