import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Settings } from '../../../../components/settings/Settings';
import type { BackupFault } from '../../../../lib/backup/backupFault';
import { defaultSettings } from '../../../setup/defaultSettings';

const noSites = { granted: [], withdrawn: [], answer: null, onAsk: vi.fn(), onWithdraw: vi.fn() };

interface Some {
  live?: boolean;
  letterKeys?: boolean;
  hasPanel?: boolean;
  erased?: 'erased' | BackupFault | null;
}

function show({ live = false, letterKeys = true, hasPanel = true, erased = null }: Some = {}) {
  const acts = {
    onChoose: vi.fn(),
    onSaveBackup: vi.fn(),
    onErase: vi.fn(),
  };
  const settings = { ...defaultSettings, letterKeys };
  render(<Settings {...{ settings, live, erased, hasPanel }} sites={noSites} {...acts} />);
  return acts;
}

describe('the settings', () => {
  it.each([true, false])('switch the letter keys: %s', (letterKeys) => {
    const { onChoose } = show({ letterKeys });
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Letter keys log in the panel' });
    expect(box.checked).toBe(letterKeys);
    fireEvent.click(box);
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('letterKeys', !letterKeys);
    // Shown only once it is stored.
    expect(box.checked).toBe(letterKeys);
  });

  it('let the card be the first choice, unless there is no other', () => {
    const { onChoose } = show();
    const label = { name: 'Open the panel as a card in the meeting page' };
    fireEvent.click(screen.getByRole<HTMLInputElement>('checkbox', label));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('inPage', true);
    cleanup();
    show({ hasPanel: false });
    expect(screen.queryByRole('checkbox', label)).toBeNull();
  });

  it('have pauses held only where the coach says so', () => {
    const { onChoose } = show();
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Hold pauses' });
    expect(box.checked).toBe(false);
    fireEvent.click(box);
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('pauses', true);
  });

  it('show names during a talk only where the coach says so', () => {
    const { onChoose } = show();
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Show who it is with during the talk' });
    expect(box.checked).toBe(false);
    fireEvent.click(box);
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('showNames', true);
  });

  it('erase only after a plain yes, with a backup offered first', () => {
    const { onErase, onSaveBackup } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Erase everything …' }));
    const dialog = screen.getByRole<HTMLDialogElement>('dialog', { name: 'Erase everything?' });
    expect(dialog.open).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Save a backup first' }));
    expect(onSaveBackup).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'Erase' }));
    expect(onErase).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Yes, erase all of it' }));
    fireEvent.click(screen.getByRole('button', { name: 'Erase' }));
    expect(onErase).toHaveBeenCalledOnce();
  });

  it('keep everything at a press', () => {
    const { onErase } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Erase everything …' }));
    fireEvent.click(screen.getByRole('button', { name: 'Keep everything' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(onErase).not.toHaveBeenCalled();
  });

  it('do not erase while a talk is live', () => {
    show({ live: true });
    expect(screen.getByText(/A talk is live/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Erase everything …' })).toBeNull();
  });

  it('say that it was done, or why not', () => {
    show({ erased: 'erased' });
    expect(screen.getByText('Everything is erased.')).toBeTruthy();
    show({ erased: { kind: 'storage', fault: 'refused' } });
    expect(screen.getByRole('alert').textContent).toContain('Nothing in your log was changed.');
  });
});
