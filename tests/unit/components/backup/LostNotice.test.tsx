import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { LostNotice } from '../../../../components/backup/LostNotice';
import { noon } from '../conversation/rows';

const lost = { device: 'd1', talks: 12, day: '2026-01-14', copiedAt: noon };

it.each([
  ['with a copy', noon],
  ['without one', undefined],
  ['with one that cannot be read', null],
])('a lost log %s is told at once, with how much it was and where to go', (_, copiedAt) => {
  const onGo = vi.fn();
  render(<LostNotice lost={{ ...lost, copiedAt }} onGo={onGo} />);
  expect(screen.getByRole('alert').textContent).toMatch(
    /^The browser has lost your log\. There were 12 talks here, the last of January 14, 2026\. /,
  );
  const go = screen.getByRole('button', { name: 'See what you can do' });
  fireEvent.click(go);
  fireEvent.click(go);
  expect(onGo).toHaveBeenCalledTimes(2);
});

it('the day of the last talk is that day in every zone', () => {
  render(<LostNotice lost={{ ...lost, talks: 1, day: '2026-03-01' }} onGo={vi.fn()} />);
  expect(screen.getByRole('alert').textContent).toContain('There was 1 talk here, of March 1, 2026.');
});
