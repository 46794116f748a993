import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Welcome } from '../../../../components/welcome/Welcome';

const sentence =
  'I keep a private count of how often I ask and tell. It is about me; nothing of yours is recorded. You can ask me to stop.';
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));

afterEach(() => vi.unstubAllGlobals());

describe('the first page', () => {
  it('says what it cannot see and how to begin', () => {
    render(<Welcome home="chromium" byHand={false} />);
    expect(screen.getByText(/no microphone, no camera, no captions, no names/)).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
  });

  it('tells whoever loaded it by hand, and nobody else, of the log before', () => {
    const { rerender } = render(<Welcome home="chromium" byHand={false} />);
    expect(screen.queryByText(/keep two logs/)).toBeNull();
    rerender(<Welcome home="chromium" byHand />);
    expect(screen.getByText(/^Did you load Coachside by hand .* keep two logs\.$/)).toBeTruthy();
  });

  it.each([
    ['chromium', /the pin/],
    ['firefox', /Pin to Toolbar/],
    ['safari', /Safari’s settings/],
  ] as const)('says how the button is pinned in %s', (home, words) => {
    render(<Welcome home={home} byHand={false} />);
    expect(screen.getByText(words)).toBeTruthy();
  });

  const turn = () => screen.getAllByRole('status').map((one) => one.textContent);

  it('tells kindly of each wrong tap what it was', () => {
    render(<Welcome home="chromium" byHand={false} />);
    press(/TELL$/);
    expect(turn().join()).toMatch(/You pressed TELL\. .* is an ASK: only they can answer\./);
    press(/ASK$/);
    expect(turn().join()).toContain('You pressed ASK. “Call her today.” is a TELL: the content is yours.');
    press(/ASK$/);
    expect(turn().join()).toContain('It sounds like a question, but your answer is inside it: a TELL.');
    expect(turn().join()).toContain('Not easy at first. Try again, or just start.');
    expect(turn().join()).not.toContain('That is all there is to it.');
  });

  it('counts three taps and no more, and says of each turn what it was', () => {
    render(<Welcome home="chromium" byHand={false} />);
    expect(turn()[0]).toBe('');
    press(/ASK$/);
    expect(turn().join()).toContain('is an ASK: only they can answer.You say: “Call her today.”');
    expect(turn().join()).not.toContain('You pressed');
    press(/TELL$/);
    press(/TELL$/);
    press(/TELL$/);
    expect(turn().join()).toContain('That is all there is to it.');
    expect(screen.getByRole('button', { name: '1 ASK' })).toBeTruthy();
    expect(screen.getByRole('button', { name: '2 TELL' })).toBeTruthy();
    press(/^Again$/);
    expect(screen.getByRole('button', { name: '0 ASK' })).toBeTruthy();
  });

  it('copies the sentence for the other person', async () => {
    const writeText = vi.fn(async () => undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    render(<Welcome home="chromium" byHand={false} />);
    press(/^Copy/);
    expect(await screen.findByText('Copied.')).toBeTruthy();
    expect(writeText).toHaveBeenCalledExactlyOnceWith(sentence);
  });

  it('selects the sentence where it may not copy', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } });
    render(<Welcome home="chromium" byHand={false} />);
    press(/^Copy/);
    expect(await screen.findByText(/It is selected/)).toBeTruthy();
    expect(String(getSelection())).toBe(sentence);
  });
});
