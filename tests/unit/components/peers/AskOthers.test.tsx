import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { AskOthers, type CardWords } from '../../../../components/peers/AskOthers';

const plan = 'When they bring me a problem, I will ask.';

function show(words: CardWords = {}, { plan: sentence = plan, aliases = ['Rosa'] } = {}) {
  const onWords = vi.fn();
  render(<AskOthers words={words} plan={sentence} aliases={aliases} onWords={onWords} />);
  const part = (name: string) => within(screen.getByRole('region', { name }));
  return { onWords, stuck: part('I am stuck'), practising: part('What I am practising') };
}

const cardOf = ({ getByRole }: { getByRole: (role: 'button', of: { name: string }) => HTMLElement }) =>
  [...(getByRole('button', { name: 'Copy the card' }).closest('section')?.querySelectorAll('blockquote p') ?? [])].map(
    (line) => line.textContent,
  );

describe('the cards for others', () => {
  it('begin with the plan, which a field of the coach replaces', () => {
    const { stuck, practising } = show({ practising_try: 'Wait three seconds', practising_call: 'Say “question?”' });
    expect(cardOf(stuck)).toEqual([
      'I am working on how I coach, and here I am still struggling. Would you coach me on it for ten minutes? Questions help me more than advice.',
      `What I try: ${plan}`,
    ]);
    expect(cardOf(practising)).toEqual([
      'I am practising something in how I talk with you. It is about me; nothing of yours is recorded.',
      'What I try: Wait three seconds',
      'When I slip, call me on it: Say “question?”',
    ]);
  });

  it('are copied as they stand', async () => {
    const writeText = vi.fn().mockResolvedValue(undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    const { stuck } = show({ stuck_slide: ' when it is\nlate ', stuck_question: '<b>how?' });
    fireEvent.click(stuck.getByRole('button', { name: 'Copy the card' }));
    await waitFor(() => expect(stuck.getByText('Copied.')).toBeTruthy());
    expect(writeText).toHaveBeenCalledExactlyOnceWith(cardOf(stuck).join('\n'));
    expect(cardOf(stuck).slice(2)).toEqual(['Where it slides: when it is\nlate', 'My question: <b>how?']);
    vi.unstubAllGlobals();
  });

  it('are not there while nothing stands in their fields', () => {
    const { stuck, practising } = show({ stuck_try: ' ', practising_try: '' });
    for (const part of [stuck, practising]) expect(part.queryByRole('button')).toBeNull();
  });

  it('say that a name of the log stands in one', () => {
    const { stuck, practising } = show({ stuck_slide: 'With Rosa on Mondays' });
    expect(stuck.getByText('A name from your log: Rosa – take it out before you pass the card on.')).toBeTruthy();
    expect(practising.queryByText(/name from your log/)).toBeNull();
  });

  it('take what is typed, field by field', () => {
    const { onWords, practising } = show();
    const field = practising.getByRole('textbox', { name: 'How to call me on it' });
    fireEvent.change(field, { target: { value: 'A sign' } });
    fireEvent.blur(field);
    expect(onWords).toHaveBeenCalledExactlyOnceWith({ practising_call: 'A sign' });
  });
});
