import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { AddTalk } from '../../../../../components/conversation/talks/AddTalk';
import { dateTimeAt, momentOf } from '../../../../../components/ui/dateTime';
import type { RecallFault } from '../../../../../lib/conversation/actions/recallTalk';
import { minute, noon } from '../rows';

function show(fault: RecallFault | null = null) {
  const onAdd = vi.fn();
  render(<AddTalk now={noon} aliases={['S.']} fault={fault} onAdd={onAdd} />);
  return onAdd;
}

const field = (name: RegExp) => screen.getByLabelText<HTMLInputElement>(name);
const enter = (name: RegExp, value: string) => fireEvent.change(field(name), { target: { value } });
const add = () => fireEvent.click(screen.getByRole('button', { name: 'Add it and reflect' }));

describe('adding a talk', () => {
  it('offers an hour ago and half an hour, and needs nothing else', () => {
    const onAdd = show();
    add();
    expect(onAdd).toHaveBeenCalledExactlyOnceWith({
      ...{ startedAt: noon - 60 * minute, minutes: 30 },
      ...{ kind: null, alias: '' },
    });
  });

  it('gives what was entered', () => {
    const onAdd = show();
    enter(/When it began/, '2026-01-14T09:15');
    enter(/Length/, '50');
    enter(/With/, 'S.');
    fireEvent.click(screen.getByRole('radio', { name: 'Feedback' }));
    add();
    expect(onAdd).toHaveBeenCalledExactlyOnceWith({
      ...{ startedAt: new Date(2026, 0, 14, 9, 15).getTime(), minutes: 50 },
      ...{ kind: 'feedback', alias: 'S.' },
    });
  });

  it('gives no number for what is empty', () => {
    const onAdd = show();
    enter(/When it began/, '');
    enter(/Length/, '');
    add();
    expect(onAdd).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ startedAt: Number.NaN, minutes: Number.NaN }),
    );
  });

  it.each([
    ['no-start', /on which day/],
    ['too-early', /Check the year/],
    ['no-length', /whole minutes/],
    ['future', /not be over yet/],
  ] as const)('says what is wrong: %s', (fault, words) => {
    show(fault);
    expect(screen.getByRole('alert').textContent).toMatch(words);
  });
});

describe('a field for day and time', () => {
  it('says the minute on this machine, and back', () => {
    expect(momentOf(dateTimeAt(noon))).toBe(noon);
    expect(dateTimeAt(new Date(2026, 2, 4, 5, 6).getTime())).toBe('2026-03-04T05:06');
    expect(momentOf('')).toBeNaN();
    expect(momentOf('2026-02-31T99:00')).toBeNaN();
  });
});
