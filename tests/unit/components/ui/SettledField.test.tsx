import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { SettledField } from '../../../../components/ui/SettledField';

it('an Enter that ends a conversion settles nothing: the words are not chosen yet', () => {
  const onSettle = vi.fn();
  render(<SettledField label="Alias" value="" stamp="s" onSettle={onSettle} />);
  const field = screen.getByRole('textbox');
  fireEvent.change(field, { target: { value: 'ゆき' } });
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
  expect(onSettle).not.toHaveBeenCalled();
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(onSettle).toHaveBeenCalledExactlyOnceWith('ゆき');
});
