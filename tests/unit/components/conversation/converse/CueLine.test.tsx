import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CueLine } from '../../../../../components/conversation/converse/CueLine';

function show(line: string, word: string) {
  const { container } = render(<CueLine line={line} word={word} />);
  return [...container.querySelectorAll('p')].map((one) => ({
    text: one.textContent,
    live: one.getAttribute('aria-live'),
    dir: one.dir,
  }));
}

it('one line stands there; only the word is said, and never at once', () => {
  const [quiet, said] = [
    { live: null, dir: 'auto' },
    { live: 'polite', dir: 'auto' },
  ];
  expect(show('I will wait.', '')).toEqual([
    { ...quiet, text: 'I will wait.' },
    { ...said, text: '' },
  ]);
  expect(show('I will wait.', 'Ask?')).toEqual([
    { ...quiet, text: '' },
    { ...said, text: 'Ask?' },
  ]);
});
