import { act, createEvent, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PauseLine } from '../../../../../components/conversation/converse/PauseLine';

const begun = Date.UTC(2026, 0, 15, 12);

beforeEach(() => void vi.useFakeTimers({ now: begun }));
afterEach(() => void vi.useRealTimers());

function show(from: number | null = null, asking = false) {
  const acts = { onStart: vi.fn(), onEnd: vi.fn(), onSpoke: vi.fn() };
  const drawn = (since: number | null, asked: boolean) => (
    <PauseLine from={since} asking={asked} withLetters {...acts} />
  );
  const { container, rerender } = render(drawn(from, asking));
  const button = screen.getByRole('button', { name: /^Pause/ });
  const line = () => container.querySelector<HTMLElement>('[data-band]');
  return { ...acts, button, line, shown: (since: number | null, asked = false) => rerender(drawn(since, asked)) };
}

describe('the line that holds pauses', () => {
  it('is one button that is not pressed, and nothing else', () => {
    const { button, line } = show();
    expect(screen.getAllByRole('button')).toEqual([button]);
    expect(button.getAttribute('aria-pressed')).toBe('false');
    expect(button.getAttribute('aria-keyshortcuts')).toBe('Q');
    expect(line()).toBeNull();
  });

  it('starts and ends by a click that no pointer made, as of a keyboard', () => {
    const { button, onStart, onEnd, shown } = show();
    fireEvent.click(button);
    expect(onStart).toHaveBeenCalledOnce();
    shown(begun);
    expect(button.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(button);
    expect(onEnd).toHaveBeenCalledOnce();
    expect(onStart).toHaveBeenCalledOnce();
  });

  it('starts as the pointer goes down, and goes on after a short press', () => {
    const { button, onStart, onEnd, shown } = show();
    fireEvent.pointerDown(button, { button: 0 });
    expect(onStart).toHaveBeenCalledOnce();
    shown(begun);
    fireEvent.pointerUp(button);
    fireEvent.click(button, { detail: 1 });
    expect([onStart, onEnd].map((one) => one.mock.calls.length)).toEqual([1, 0]);
    fireEvent.pointerDown(button, { button: 0 });
    fireEvent.pointerUp(button);
    fireEvent.click(button, { detail: 1 });
    expect([onStart, onEnd].map((one) => one.mock.calls.length)).toEqual([1, 1]);
  });

  it('held, ends as the pointer is let go', () => {
    const { button, onEnd, shown } = show();
    const down = createEvent.pointerDown(button, { button: 0 });
    const up = createEvent.pointerUp(button);
    Object.defineProperty(down, 'timeStamp', { value: 1000 });
    Object.defineProperty(up, 'timeStamp', { value: 5000 });
    fireEvent(button, down);
    shown(begun);
    fireEvent(button, up);
    fireEvent.click(button, { detail: 1 });
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('hears the keyboard after a pointer that was let go beside it', () => {
    const { button, onEnd, shown } = show();
    fireEvent.pointerDown(button, { button: 0 });
    shown(begun);
    fireEvent.click(button);
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('leaves other pointer buttons alone', () => {
    const { button, onStart } = show();
    fireEvent.pointerDown(button, { button: 2 });
    expect(onStart).not.toHaveBeenCalled();
  });

  it('offers who spoke while it is held and after, and says so politely then', () => {
    const { onSpoke, shown } = show(begun);
    fireEvent.click(screen.getByRole('button', { name: 'They spoke' }));
    expect(screen.getByRole('status').textContent).toBe('');
    shown(null, true);
    expect(screen.getByRole('status').textContent).toBe('Who spoke?');
    fireEvent.click(screen.getByRole('button', { name: 'I did' }));
    expect(onSpoke.mock.calls).toEqual([['they'], ['me']]);
    shown(null);
    expect(screen.queryByRole('button', { name: 'I did' })).toBeNull();
  });

  it('keeps the keyboard’s place when the answers go', () => {
    const { button } = show(begun);
    const they = screen.getByRole('button', { name: 'They spoke' });
    they.focus();
    fireEvent.click(they);
    expect(document.activeElement).toBe(button);
  });

  it('shows a line without a number, from where the pause stands by now, place by place', () => {
    const { line } = show(begun - 1000);
    const bands = [line()?.dataset.band];
    for (const ms of [2000, 5000, 500]) {
      act(() => vi.advanceTimersByTime(ms));
      bands.push(line()?.dataset.band);
    }
    expect(bands).toEqual(['under-3', '3-to-8', '3-to-8', 'over-8']);
    expect(line()?.style.animationDelay).toBe('-1000ms');
    expect(line()?.textContent).toBe('');
  });
});
