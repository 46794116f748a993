import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../../../components/ui/ErrorBoundary';

function Broken(): never {
  throw new Error('planted');
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('what nobody expected', () => {
  it('is caught, and the copy offered before the reload', () => {
    const onReload = vi.fn();
    render(
      <ErrorBoundary onSaveCopy={() => Promise.resolve()} onReload={onReload}>
        <Broken />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('alert').textContent).toContain('Something went wrong here.');
    expect(screen.getAllByRole('button').map((one) => one.textContent)).toEqual(['Save a copy now', 'Open again']);
    fireEvent.click(screen.getByRole('button', { name: 'Open again' }));
    expect(onReload).toHaveBeenCalledOnce();
  });

  it.each([
    ['saved', () => Promise.resolve(), 'A copy has been saved.'],
    ['not saved', () => Promise.reject(new Error('full')), 'The copy could not be saved.'],
  ])('says that the copy was %s', async (_, onSaveCopy, words) => {
    render(
      <ErrorBoundary onSaveCopy={onSaveCopy}>
        <Broken />
      </ErrorBoundary>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Save a copy now' }));
    expect((await screen.findByText(new RegExp(words))).getAttribute('role')).toBe('status');
  });

  it('is explained where it is known after all', () => {
    render(
      <ErrorBoundary onSaveCopy={() => Promise.resolve()} explain={(error) => `Known: ${(error as Error).message}`}>
        <Broken />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('alert').textContent).toContain('Known: planted');
  });

  it('is not there while all is well', () => {
    render(
      <ErrorBoundary onSaveCopy={() => Promise.resolve()}>
        <p>Here</p>
      </ErrorBoundary>,
    );
    expect(screen.getByText('Here')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
