import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answered, PlanFields } from '../../../../components/plans/PlanFields';
import { aForm } from '../reflection/form';

const none = { planWhen: '', planInstead: '', planWill: '' };
const words = { planWhen: 'stuck', planInstead: 'advising', planWill: 'ask' };
const last = { id: 'before', words };

describe('an answer', () => {
  it.each([
    ['keep', none, none],
    ['keep', words, none],
    ['aside', words, none],
    ['change', none, none],
    ['smaller', none, { ...words, planWill: '' }],
    ['change', { ...words, planWill: '' }, none],
    [null, { ...words, planWill: '' }, none],
  ] as const)('of %s over %j writes %j', (answer, now, then) => {
    expect(answered(answer, last, now)).toEqual({ planAsked: 'before', planAnswer: answer, ...then });
  });

  it.each(['keep', 'smaller', 'change', 'aside', null] as const)('of %s leaves words of the coach alone', (answer) => {
    expect(answered(answer, last, { ...none, planWill: 'wait' })).toEqual({ planAsked: 'before', planAnswer: answer });
  });
});

const form = (lastPlan?: typeof last) => (props: Parameters<Parameters<typeof aForm>[0]>[0]) => (
  <PlanFields {...props} lastPlan={lastPlan} />
);
const box = (name: string) => screen.queryByLabelText<HTMLInputElement>(name);

describe('the plan on the form', () => {
  it('is asked about by one tap, and kept where nothing more is said', () => {
    const { told } = aForm(form(last), { lag: 0 });
    expect(screen.getByText('When stuck, instead of advising, I will ask.')).toBeTruthy();
    expect(box('Keep it')).toBeNull();
    fireEvent.click(screen.getByLabelText('It came, and I did it'));
    expect(told).toEqual([{ planAsked: 'before', planCame: 'did' }]);
  });

  it('says what is kept once it was answered, with a smaller one for the same moment', () => {
    const { told } = aForm(form(last), { row: { planAsked: 'before', planCame: 'no-moment' } });
    expect(box('Keep it')?.checked).toBe(true);
    expect(box('I will …')).toBeNull();
    fireEvent.click(screen.getByLabelText('A smaller one'));
    expect(told[0]).toMatchObject({ planAnswer: 'smaller', planWhen: 'stuck', planWill: '' });
    fireEvent.click(screen.getByLabelText('A smaller one'));
    expect(told).toHaveLength(1);
  });

  it('shows a smaller one being written, with what makes it small', () => {
    aForm(form(last), { row: { planAsked: 'before', planAnswer: 'smaller', planWhen: 'stuck' } });
    expect(screen.getByText('What takes less than a minute to do is easier to begin.')).toBeTruthy();
    expect(box('I will …')?.value).toBe('');
  });

  it.each([
    [{ planAnswer: 'did-it' }, true, true],
    [{ planAnswer: 'keep', ...words }, false, false],
    [{ planAnswer: 'keep', planWill: 'wait' }, false, true],
  ] as const)('of version 1 with %j is read as it was meant', (row, did, writing) => {
    aForm(form(last), { row });
    expect([box('It came, and I did it')?.checked, box('I will …') !== null]).toEqual([did, writing]);
  });

  it('is a new one where there was none', () => {
    aForm(form());
    expect([box('Keep it'), box('I will …') !== null]).toEqual([null, true]);
  });
});
