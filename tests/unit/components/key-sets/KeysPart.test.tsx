import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { TalkFigures } from '../../../../components/conversation/talks/TalkFigures';
import { KeysPart } from '../../../../components/key-sets/KeysPart';
import { summarize } from '../../../../lib/conversation/tally';
import { modesId } from '../../../../lib/key-sets/builtInKeySets';
import { askTellId } from '../../../../lib/key-sets/defaultKeySet';
import { defaultSettings } from '../../../setup/defaultSettings';
import { aMark, aTalk, minute, noon } from '../conversation/rows';

function show(keySet: string, details: string[] = []) {
  const onChoose = vi.fn();
  const { container } = render(
    <KeysPart settings={{ ...defaultSettings, keySet, details }} own={[]} onChoose={onChoose} />,
  );
  return { onChoose, container };
}

it('the keys of the next talks are one of the sets, which pressed again stays', () => {
  const { onChoose } = show(askTellId);
  const hats = screen.getByRole('radio', { name: 'Four hats' });
  fireEvent.click(hats);
  fireEvent.click(hats);
  fireEvent.keyDown(hats, { key: 'Backspace' });
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('keySet', modesId);
});

it('what is said of the sets is as long whichever is chosen, so that the boxes under it stay where they are', () => {
  const said = (keySet: string) => show(keySet).container.textContent;
  expect(said(modesId)).toBe(said(askTellId));
});

it('a set that is gone is shown as the one that will be used', () => {
  show('gone');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Ask and tell' }).checked).toBe(true);
});

it('of the detail keys two at most can be chosen', () => {
  const { onChoose } = show(askTellId, ['open', 'pause']);
  const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
  expect([box('Affirming').disabled, box('Open question').disabled]).toEqual([true, false]);
  fireEvent.click(box('Open question'));
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('details', ['pause']);
});

it.each([
  [9, /Coach 05:00 of 10:00 logged$/],
  [10, /Coach 05:00 of 10:00 logged \(50%\)$/],
])('the time in a hat follows the counts, as a percentage from ten turns on: %d', (turns, said) => {
  const keys = { modes: ['coach', 'tell'], keySetId: modesId };
  const more = Array.from({ length: turns - 2 }, (_, n) => aMark(`m${n}`, 'coach', n + 1));
  const marks = [aMark('a', 'coach', 0), ...more, aMark('b', 'tell', 300)];
  const talk = aTalk(keys);
  render(<TalkFigures talk={talk} gaps={[]} summary={summarize(marks, noon, noon + 10 * minute, keys)} />);
  expect(screen.getByText(said)).toBeTruthy();
  expect(screen.queryByText(/logged turns asked/)).toBeNull();
});
