import { fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { MarkList } from '../../../../components/log/MarkList';
import * as markVerbs from '../../../../components/parts/markVerbs';
import type { Conversation } from '../../../../lib/conversation/types';
import { aMark, aTalk, minute, noon } from './rows';

function show(talk: Conversation = aTalk()) {
  const verbs = { onMend: vi.fn(), onAdd: vi.fn(), onRemove: vi.fn(), onPutBack: vi.fn() };
  const marks = [aMark('b', 'tell', 95), aMark('a', 'ask', 10)];
  vi.spyOn(markVerbs, 'markVerbs').mockReturnValue(verbs);
  const { container } = render(<MarkList talk={talk} marks={marks} gaps={[]} keep={vi.fn()} />);
  const list = container.querySelector('details');
  if (list) {
    list.open = true;
    fireEvent(list, new Event('toggle'));
  }
  return { ...verbs, marks };
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
    const { onRemove, onPutBack, marks } = show();
    change('Tell at 01:35');
    press('Delete this mark');
    expect(onRemove).toHaveBeenCalledExactlyOnceWith(marks[0]);
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
});
