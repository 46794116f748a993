import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StepFields } from '../../../../components/commitments/StepFields';
import { CountFields } from '../../../../components/reflection/CountFields';
import { aForm, type FormProps } from '../reflection/form';

const step = (form: FormProps) => <StepFields whose="their" {...form} />;
const ratings = (form: FormProps) => <CountFields {...form} coverage={null} onCoverage={() => undefined} />;
const day = () => screen.getByLabelText<HTMLInputElement>('By');
const count = () => screen.getByRole<HTMLInputElement>('spinbutton');
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));

/** Sets what the browser reports for a field, because happy-dom does not support half-typed dates. */
function says(input: HTMLInputElement, fault: 'badInput' | 'rangeUnderflow' | 'stepMismatch' | null) {
  const validity = { valid: fault === null, badInput: fault === 'badInput' };
  Object.defineProperty(input, 'validity', { configurable: true, value: validity });
}

type Fault = Parameters<typeof says>[1];

function enter(input: HTMLInputElement, value: string, fault: Fault = null) {
  says(input, fault);
  fireEvent.change(input, { target: { value } });
  fireEvent.keyUp(input);
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a day', () => {
  it('that is in no calendar is shown as it came with a file, and stays', () => {
    const { told } = aForm(step, { row: { theirStepBy: '2026-02-31' } });
    expect(screen.getByText('2026-02-31')).toBeTruthy();
    fireEvent.blur(day());
    pass(1000);
    expect(told).toEqual([]);
  });

  it('can be typed, year by digit', () => {
    const { told } = aForm(step, { lag: 40 });
    for (const year of ['0002', '0020', '0202']) {
      enter(day(), `${year}-05-01`, 'rangeUnderflow');
      pass(100);
      expect(day().value).toBe(`${year}-05-01`);
    }
    enter(day(), '2026-05-01');
    pass(1000);
    expect([day().value, told]).toEqual(['2026-05-01', [{ theirStepBy: '2026-05-01' }]]);
  });

  it('is kept while it is typed over', () => {
    const { told, stored } = aForm(step, { lag: 40, row: { theirStepBy: '2026-05-01' } });
    enter(day(), '', 'badInput');
    pass(1000);
    enter(day(), '0002-05-01', 'rangeUnderflow');
    pass(1000);
    fireEvent.blur(day());
    expect([told, stored().theirStepBy, day().value]).toEqual([[], '2026-05-01', '0002-05-01']);
    const said = 'Not saved. It takes a whole day, in a year from 2000 to 2199.';
    expect(screen.getByText(said)).toBeTruthy();
    fireEvent.focus(day());
    expect(screen.queryByText(said)).toBeNull();
    enter(day(), '2027-05-01');
    pass(1000);
    expect(stored().theirStepBy).toBe('2027-05-01');
  });

  it('is taken away by emptying it, in one go or part by part', () => {
    const { told, elsewhere } = aForm(step, { lag: 40, row: { theirStepBy: '2026-05-01' } });
    enter(day(), '');
    pass(1000);
    expect(told).toEqual([{ theirStepBy: null }]);
    elsewhere({ theirStepBy: '2026-06-01' });
    enter(day(), '', 'badInput');
    pass(1000);
    expect(told).toHaveLength(1);
    // Clearing the last part fires no event for the value, which has been empty since the first part was cleared.
    says(day(), null);
    fireEvent.keyUp(day());
    pass(1000);
    expect(told).toEqual([{ theirStepBy: null }, { theirStepBy: null }]);
  });

  it('half typed is not overwritten by another window', () => {
    const { elsewhere, told } = aForm(step);
    says(day(), 'badInput');
    fireEvent.keyUp(day());
    elsewhere({ theirStepBy: '2026-06-01' });
    expect([day().value, told]).toEqual(['', []]);
  });

  it('follows another window while nobody types', () => {
    const { elsewhere } = aForm(step, { row: { theirStepBy: '2026-05-01' } });
    fireEvent.keyUp(day(), { key: 'Tab' });
    elsewhere({ theirStepBy: '2026-06-01' });
    expect(day().value).toBe('2026-06-01');
  });

  it('empty only on its way to another is not taken away', () => {
    const { told } = aForm(step, { row: { theirStepBy: '2026-05-01' } });
    enter(day(), '');
    enter(day(), '0002-06-01', 'rangeUnderflow');
    pass(1000);
    expect([told, day().value]).toEqual([[], '0002-06-01']);
  });

  it('is never written into the value attribute, at which Firefox empties what is half typed', () => {
    const { elsewhere } = aForm(step, { lag: 40, row: { theirStepBy: '2026-05-01' } });
    elsewhere({ theirStepBy: '2026-06-01' });
    enter(day(), '', 'badInput');
    pass(1000);
    expect(day().getAttribute('value')).toBe('2026-05-01');
  });

  it('says that something is not stored yet', () => {
    const { typings } = aForm(step);
    enter(day(), '2026-05-01');
    expect(typings()).toBe(1);
  });
});

describe('how many tells were needed', () => {
  it('ends as typed where storing takes its time', () => {
    const { stored } = aForm(ratings, { lag: 40 });
    fireEvent.change(count(), { target: { value: '1' } });
    pass(20);
    fireEvent.change(count(), { target: { value: `${count().value}2` } });
    pass(25);
    expect(count().value).toBe('12');
    pass(1000);
    expect([count().value, stored().neededTells]).toEqual(['12', 12]);
  });

  it('is never half a number, and none where it is emptied', () => {
    const { told } = aForm(ratings, { row: { neededTells: 3 } });
    enter(count(), '3.5', 'stepMismatch');
    pass(1000);
    expect([told, count().value]).toEqual([[], '3.5']);
    enter(count(), '');
    pass(1000);
    expect(told).toEqual([{ neededTells: null }]);
  });

  it('is told on leaving the field', () => {
    const { told } = aForm(ratings);
    enter(count(), '0');
    fireEvent.blur(count());
    expect(told).toEqual([{ neededTells: 0 }]);
  });
});
