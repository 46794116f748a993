import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TextField } from '../../../../components/ui/TextField';
import { aForm, type FormProps } from '../reflection/form';

const field = ({ reflection, onChange, onTyping }: FormProps) => (
  <TextField
    label="Noticed"
    value={reflection.noticed}
    onSave={(noticed) => onChange({ noticed })}
    onTyping={onTyping}
  />
);
const box = () => screen.getByLabelText<HTMLInputElement>('Noticed');
const type = (value: string) => fireEvent.change(box(), { target: { value } });
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('text', () => {
  it('is told once it has been still for a moment, at most 300 ms', () => {
    const { told } = aForm(field);
    type('I wai');
    pass(200);
    type('I waited');
    pass(200);
    expect(told).toEqual([]);
    pass(100);
    expect(told).toEqual([{ noticed: 'I waited' }]);
  });

  it('is told on leaving the field, and once only', () => {
    const { told } = aForm(field);
    type('I waited');
    fireEvent.blur(box());
    pass(1000);
    expect(told).toEqual([{ noticed: 'I waited' }]);
  });

  it('is told when the form goes away', () => {
    const { told, unmount } = aForm(field);
    type('I waited');
    unmount();
    expect(told).toEqual([{ noticed: 'I waited' }]);
  });

  it('says at each key that something is not stored yet', () => {
    const { typings, told } = aForm(field);
    type('I');
    type('I w');
    expect([typings(), told.length]).toEqual([2, 0]);
  });

  it('stays as typed while storing is slow, and while it fails', () => {
    aForm(field, { lag: null });
    type('I waited');
    pass(5000);
    expect(box().value).toBe('I waited');
  });

  it('stays as typed when an earlier state of it arrives late', () => {
    const { stored } = aForm(field, { lag: 400 });
    type('I');
    pass(260);
    type('I waited');
    pass(450);
    expect([stored().noticed, box().value]).toEqual(['I', 'I waited']);
    pass(450);
    expect([stored().noticed, box().value]).toEqual(['I waited', 'I waited']);
  });
});

describe('text in two windows', () => {
  it("shows the other window's words while nothing is typed", () => {
    const { elsewhere } = aForm(field);
    elsewhere({ noticed: 'Theirs' });
    expect(box().value).toBe('Theirs');
  });

  it('is not overwritten while it is typed, and stored as typed', () => {
    const { elsewhere, stored } = aForm(field, { lag: 40 });
    type('Mine');
    elsewhere({ noticed: 'Theirs' });
    expect(box().value).toBe('Mine');
    pass(300);
    expect([stored().noticed, box().value]).toEqual(['Mine', 'Mine']);
  });

  it("shows the other window's words again once the own ones are stored", () => {
    const { elsewhere } = aForm(field, { lag: 40 });
    type('Mine');
    pass(300);
    elsewhere({ noticed: 'Theirs' });
    expect(box().value).toBe('Theirs');
  });

  it("shows the other window's words after something was typed and taken back at once", () => {
    const { elsewhere } = aForm(field, { lag: 40 });
    type('M');
    type('');
    pass(1000);
    elsewhere({ noticed: 'Theirs' });
    expect(box().value).toBe('Theirs');
  });

  it("shows the other window's words where own ones and theirs arrive in one", () => {
    const { elsewhere, told } = aForm(field, { lag: null });
    type('Mine');
    fireEvent.blur(box());
    expect(told).toEqual([{ noticed: 'Mine' }]);
    elsewhere({ noticed: 'Theirs' });
    expect(box().value).toBe('Theirs');
  });

  it('is left alone by what changes in other fields', () => {
    const { elsewhere } = aForm(field, { lag: 400 });
    type('Mine');
    fireEvent.blur(box());
    elsewhere({ planWill: 'ask' });
    expect(box().value).toBe('Mine');
  });
});
