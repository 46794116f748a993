import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { GapRows } from '../../../../../components/conversation/marks/GapRows';
import { aTalk, minute, noon } from '../rows';

it('keeps its minutes where the chosen length is pressed again', () => {
  render(<GapRows talk={aTalk()} gaps={[]} now={noon + 60 * minute} keep={vi.fn()} />);
  fireEvent.click(screen.getByRole('button', { name: 'I missed some minutes' }));
  const length = screen.getByRole<HTMLInputElement>('radio', { name: '10 min' });
  expect(length.checked).toBe(true);
  fireEvent.click(length);
  expect(screen.getByRole<HTMLInputElement>('spinbutton').value).toBe('10');
  expect(length.checked).toBe(true);
  fireEvent.click(screen.getByRole('radio', { name: '20 min' }));
  expect(screen.getByRole<HTMLInputElement>('spinbutton').value).toBe('20');
});
