import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { CuesChoice } from '../../../../components/settings/CuesChoice';
import type { Settings } from '../../../../lib/settings/types';
import { defaultSettings } from '../../../setup/defaultSettings';

function show(chosen: Partial<Settings> = {}) {
  const onChoose = vi.fn();
  render(<CuesChoice settings={{ ...defaultSettings, ...chosen }} onChoose={onChoose} />);
  return onChoose;
}

const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });

describe('the choice of a line', () => {
  it('is none out of the box, and one at a time', () => {
    const onChoose = show();
    expect(radio('None').checked).toBe(true);
    fireEvent.click(radio('The plan I am practising'));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('cue', 'plan');
  });

  it('stays at a second press', () => {
    const onChoose = show({ cue: 'stage' });
    fireEvent.click(radio('The stage’s question'));
    expect(onChoose).not.toHaveBeenCalled();
  });

  it('offers a word of one’s own only with the word', () => {
    const onChoose = show();
    expect(screen.queryByRole('textbox')).toBeNull();
    fireEvent.click(screen.getByRole('checkbox', { name: 'One word after three TELLs in a row' }));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('tellCue', true);
  });

  it('keeps that word short, and stores it when its field is left', () => {
    const onChoose = show({ tellCue: true });
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'The word' });
    expect([field.maxLength, field.dir]).toEqual([20, 'auto']);
    fireEvent.change(field, { target: { value: 'Warte' } });
    expect(onChoose).not.toHaveBeenCalled();
    fireEvent.blur(field);
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('tellWord', 'Warte');
  });
});
