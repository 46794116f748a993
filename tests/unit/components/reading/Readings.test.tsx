import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import css from '../../../../components/reading/ChooseQuestions.module.css?raw';
import { ReadingOffer } from '../../../../components/reading/ReadingOffer';
import { Readings } from '../../../../components/reading/Readings';
import type { Offer, Source } from '../../../../lib/reading/types';

const source: Source = {
  ...{ title: '<b>Asking</b>', byline: 'Ada', excerpt: 'Ask more.', lang: 'en' },
  ...{ address: 'https://example.org/asking', minutes: 4 },
};
const found = [
  { text: 'Is it so?', openness: 'closed' },
  { text: 'Who knows?', openness: null },
  { text: 'What else?', openness: 'open' },
] as const;

function shown(offer: Offer | null) {
  const onKeep = vi.fn();
  const onLeave = vi.fn();
  render(<ReadingOffer offer={offer} kept={null} onKeep={onKeep} onLeave={onLeave} />);
  return { onKeep, onLeave };
}
const whole: Offer = { id: 'o', source, found: [...found], more: false };
const names = (role: string) => screen.queryAllByRole(role).map((one) => one.closest('label')?.textContent ?? '');
const keep = () => fireEvent.click(screen.getByRole('button', { name: 'Keep' }));

describe('questions to choose from', () => {
  it('stand open ones first, where any were sorted', () => {
    shown(whole);
    expect(names('checkbox').slice(0, 3)).toEqual(['What else?', 'Who knows?', 'Is it so?']);
    expect(screen.getAllByRole('group').map((one) => one.querySelector('legend')?.textContent)).toEqual([
      'Open',
      'Either',
      'Closed',
    ]);
  });

  it('stand last where the page asks them beside its article', () => {
    shown({ ...whole, found: [{ text: 'Any news?', openness: 'open', beside: true }, ...found] });
    expect(names('checkbox').slice(0, 4)).toEqual(['What else?', 'Who knows?', 'Is it so?', 'Any news?']);
    expect(screen.getAllByRole('group').at(-1)?.querySelector('legend')?.textContent).toBe('Elsewhere on the page');
  });

  it('stand as they came where none was', () => {
    shown({ ...whole, found: found.map(({ text }) => ({ text, openness: null })) });
    expect(names('checkbox').slice(0, 3)).toEqual(['Is it so?', 'Who knows?', 'What else?']);
    expect(screen.getAllByRole('group')).toHaveLength(1);
  });

  it('are kept in their order with their stages, under a name', () => {
    const { onKeep } = shown(whole);
    for (const name of ['What else?', 'Is it so?', 'Who knows?']) fireEvent.click(screen.getByLabelText(name));
    fireEvent.click(screen.getByLabelText('Who knows?'));
    fireEvent.change(screen.getByLabelText('Stage of “What else?”'), { target: { value: 'close' } });
    fireEvent.change(screen.getByLabelText('Name of the deck'), { target: { value: '  ' } });
    keep();
    const cards = [
      { text: 'Is it so?', stage: 'explore' },
      { text: 'What else?', stage: 'close' },
    ];
    expect(onKeep).toHaveBeenCalledWith({ source, deck: '<b>Asking</b>', cards, article: false });
  });

  it('have the stage in its place before they are ticked, out of sight and out of reach', () => {
    shown(whole);
    const stage = () => screen.getByLabelText<HTMLSelectElement>('Stage of “What else?”');
    const before = stage();
    expect(before.disabled).toBe(true);
    expect(css).toMatch(/select:disabled \{\s*visibility: hidden;/);
    fireEvent.click(screen.getByLabelText('What else?'));
    expect([stage() === before, before.disabled, before.value]).toEqual([true, false, 'explore']);
    fireEvent.click(screen.getByLabelText('What else?'));
    expect(before.disabled).toBe(true);
  });

  it('are none to keep until one, or the article, is chosen', () => {
    const { onKeep } = shown({ ...whole, found: [] });
    expect(screen.getByText('No question was found in this article.')).toBeTruthy();
    keep();
    expect(onKeep).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('Choose a question');
    fireEvent.click(screen.getByLabelText('Keep the article for reading'));
    keep();
    expect(onKeep).toHaveBeenCalledWith(expect.objectContaining({ cards: [], article: true }));
  });

  it('show the source as text, its title a link that tells nobody where it was', () => {
    shown(whole);
    const link = screen.getByRole('link', { name: '<b>Asking</b>' });
    expect(['href', 'target', 'rel'].map((name) => link.getAttribute(name))).toEqual([
      'https://example.org/asking',
      '_blank',
      'noreferrer noopener',
    ]);
  });
});

describe('no questions', () => {
  it.each(['meeting', 'closed', 'no-page', 'too-long', 'no-article', 'failed'] as const)('%s is said', (refusal) => {
    shown({ id: 'o', refusal });
    expect(screen.getByRole('alert').textContent).not.toBe('');
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('is how it begins', () => {
    shown(null);
    expect(screen.getByText(/Questions from this page/)).toBeTruthy();
  });
});

describe('kept articles', () => {
  it('are listed, and each is deleted by its name', () => {
    const reading = { ...source, id: 'r', stamp: '', keptAt: 1 };
    const onDelete = vi.fn();
    const nowhere = { ...reading, id: 's', title: 'Elsewhere', address: '' };
    const script = { ...reading, id: 't', title: '', address: 'javascript://host/%0aalert(1)' };
    render(<Readings readings={[reading, nowhere, script]} onDelete={onDelete} />);
    expect(screen.getAllByRole('link')).toHaveLength(1);
    expect(screen.getByText(script.address)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Delete <b>Asking</b>' }));
    expect(onDelete).toHaveBeenCalledWith(reading);
  });
});
