import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { StorageNotices, type StorageNoticesProps } from '../../../../components/ui/StorageNotices';

const calm: StorageNoticesProps = {
  count: 0,
  fault: null,
  undone: null,
  unread: false,
  owed: false,
  saved: null,
  onRetry: () => undefined,
  onSave: () => undefined,
};
const show = (some: Partial<StorageNoticesProps>) => render(<StorageNotices {...calm} {...some} />);

describe('trouble', () => {
  it('is silent while there is none', () => {
    expect(show({}).container.textContent).toBe('');
  });

  it('says what is kept and tried again, and tries at a press', () => {
    const onRetry = vi.fn();
    show({ count: 2, fault: 'full', onRetry });
    expect(screen.getByRole('alert').textContent).toMatch(/2 things are not saved yet.*keeps trying/);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('says what takes too long', () => {
    show({ count: 1, fault: 'slow' });
    expect(screen.getByRole('alert').textContent).toContain('unusually long');
  });

  it('says what was not done', () => {
    show({ undone: 'refused' });
    expect(screen.getByRole('alert').textContent).toContain('that was not done');
  });

  it('says what could not be read', () => {
    show({ unread: true });
    expect(screen.getByRole('alert').textContent).toContain('could not be read');
  });

  it('is told as one, whatever meets', () => {
    show({ count: 3, fault: 'full', undone: 'full', unread: true, owed: true });
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    expect(screen.queryByRole('status')).toBeNull();
    expect(screen.getByRole('alert').textContent?.match(/no room left/g)).toHaveLength(1);
    expect(screen.getByRole('alert').textContent).toContain('Something else you asked for');
  });

  it('puts first the button that stays, so that no other comes under a pointer as a retry goes well', () => {
    const buttons = () => screen.getAllByRole('button');
    const { rerender } = show({ count: 2, fault: 'full', owed: true });
    const [first] = buttons();
    rerender(<StorageNotices {...calm} owed />);
    expect(buttons()).toHaveLength(1);
    // The same element, so that a press that began before still counts on it.
    expect(buttons()[0]).toBe(first);
  });

  it('keeps a backup in sight that is owed, and says why, when nothing is wrong any more', () => {
    const onSave = vi.fn();
    show({ owed: true, onSave });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    expect(screen.getByRole('status').textContent).toContain('the browser may not keep what it has');
    fireEvent.click(screen.getByRole('button', { name: 'Save a backup now' }));
    expect(onSave).toHaveBeenCalledOnce();
  });

  it.each([
    ['saved', 'A copy has been saved.'],
    ['failed', 'could not be saved'],
  ] as const)('says how the backup went: %s', (saved, words) => {
    show({ count: 1, fault: 'full', saved });
    expect(screen.getByRole('alert').textContent).toContain(words);
  });
});
