import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ShortcutsHint } from '../../../../components/settings/ShortcutsHint';
import { ShortcutsPart } from '../../../../components/settings/ShortcutsPart';

const bound = [
  { name: 'ask', keys: 'Alt+Shift+3', suggested: true },
  { name: 'tell', keys: null, suggested: true },
  { name: 'undo', keys: null, suggested: false },
] as const;

it('lists what each shortcut is really bound to, which were refused, and which have none', () => {
  render(<ShortcutsPart bound={bound} changing="chromium" onChange={vi.fn()} />);
  const rows = screen.getAllByRole('definition').map(({ textContent }) => textContent);
  expect(rows).toEqual(['Alt+Shift+3', 'None: the suggested keys are taken, or were removed', 'None yet']);
});

it('says so where the browser has set none', () => {
  const none = bound.map((one) => ({ ...one, keys: null }));
  render(<ShortcutsPart bound={none} changing="chromium" onChange={vi.fn()} />);
  expect(screen.getByText('Your browser has set no shortcuts.')).toBeTruthy();
});

it('are named to who does not know of them as the browser has set them, or how to set some', () => {
  const { rerender } = render(<ShortcutsHint bound={bound} changing="firefox" />);
  expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['Alt+Shift+3']);
  rerender(<ShortcutsHint bound={bound.slice(1)} changing="firefox" />);
  expect(screen.queryAllByRole('definition')).toEqual([]);
  expect(screen.getByText('Your browser has set no shortcuts.')).toBeTruthy();
  expect(screen.getByText(/about:addons/)).toBeTruthy();
});

it.each([
  ['chromium', /chrome:\/\/extensions\/shortcuts/],
  ['firefox', /about:addons/],
] as const)('says how to change them in %s, and opens the list', (changing, how) => {
  const onChange = vi.fn();
  render(<ShortcutsPart bound={bound} changing={changing} onChange={onChange} />);
  expect(screen.getByText(how)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Change shortcuts' }));
  expect(onChange).toHaveBeenCalledOnce();
});

it('has no button where the browser opens no list', () => {
  render(<ShortcutsPart bound={bound} changing="elsewhere" onChange={vi.fn()} />);
  expect(screen.queryByRole('button')).toBeNull();
});
