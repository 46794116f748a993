import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FirstFields, MoreFields } from '../../../../components/reflection/ReflectionFields';
import { aForm, type FormProps } from '../reflection/form';

const form = (props: FormProps) => {
  const rest = { ...props, lastPlan: undefined, coverage: null, onCoverage: () => undefined };
  return (
    <>
      <FirstFields {...rest} />
      <MoreFields moreOpen {...rest} />
    </>
  );
};
const ratings = (props: FormProps) => (
  <MoreFields moreOpen {...props} lastPlan={undefined} coverage={null} onCoverage={() => undefined} />
);
const box = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const press = (name: string) => fireEvent.click(box(name));
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a choice', () => {
  it.each(['Coaching', 'Silence', 'They have not chosen one', 'Bring this one to the cohort'])(
    'of %s is shown at once, and while storing fails',
    (name) => {
      const { told, elsewhere } = aForm(form, { lag: null });
      press(name);
      expect([box(name).checked, told.length]).toEqual([true, 1]);
      elsewhere({ noticed: 'Something else on the form' });
      pass(5000);
      expect(box(name).checked).toBe(true);
    },
  );

  it('can be taken back before it is stored', () => {
    const { told, stored } = aForm(ratings, { lag: 40 });
    press('Coaching');
    press('Coaching');
    expect([box('Coaching').checked, told]).toEqual([false, [{ mode: 'coach' }, { mode: null }]]);
    pass(1000);
    expect([box('Coaching').checked, stored().mode]).toEqual([false, null]);
  });

  it('of several adds up though none is stored yet', () => {
    const { told, stored } = aForm(ratings, { lag: 40 });
    press('Silence');
    pass(20);
    press('They asked me for the answer');
    expect(told.at(-1)).toEqual({ triggers: ['silence', 'asked-me'] });
    pass(30);
    expect(box('They asked me for the answer').checked).toBe(true);
    press('Silence');
    pass(1000);
    expect(stored().triggers).toEqual(['asked-me']);
    expect([box('Silence').checked, box('They asked me for the answer').checked]).toEqual([false, true]);
  });

  it('follows another window, before and after one of its own', () => {
    const { elsewhere } = aForm(ratings, { lag: 40 });
    elsewhere({ mode: 'mentor' });
    expect(box('Mentoring').checked).toBe(true);
    press('Coaching');
    pass(1000);
    expect(box('Coaching').checked).toBe(true);
    elsewhere({ mode: 'tell', triggers: ['silence'] });
    expect([box('Telling').checked, box('Coaching').checked, box('Silence').checked]).toEqual([true, false, true]);
  });
});
