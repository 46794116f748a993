import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ParkLine } from '../../../../../components/conversation/converse/ParkLine';

const drawn = () => {
  const onCancel = vi.fn();
  render(<ParkLine count={0} withLetters open onOpen={vi.fn()} onCancel={onCancel} onPark={vi.fn()} />);
  return { field: screen.getByRole('textbox'), onCancel };
};

it('Escape closes the field', () => {
  const { field, onCancel } = drawn();
  fireEvent.keyDown(field, { key: 'Escape' });
  expect(onCancel).toHaveBeenCalledOnce();
});

it.each([
  ['that an input method is at work', { isComposing: true }],
  ['by its code, that it ended a conversion, as Safari does', { keyCode: 229 }],
])('an Escape of which the browser says %s leaves the field and its words', (_, how) => {
  const { field, onCancel } = drawn();
  fireEvent.keyDown(field, { key: 'Escape', ...how });
  expect(onCancel).not.toHaveBeenCalled();
});
