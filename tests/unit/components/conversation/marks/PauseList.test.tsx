import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PauseList } from '../../../../../components/conversation/marks/PauseList';
import type { Pause } from '../../../../../lib/conversation/types';
import { aPause } from '../rows';

const held = (n: number, some: Partial<Pause>) => Array.from({ length: n }, (_, at) => aPause(`p${at}`, at, some));
const short = held(2, { band: 'under-3', endedBy: 'me' });

it.each([
  [
    [...short, ...held(5, { endedBy: 'they' })],
    '7 pauses held: 2 under 3 s, 5 of 3 to 8 s; they spoke after 5, I did after 2.',
  ],
  [held(1, { band: 'over-8' }), '1 pause held: 1 over 8 s; not said after 1.'],
])('the pauses of a talk are told in counts, and why: %#', (pauses, told) => {
  render(<PauseList pauses={pauses} />);
  const part = screen.getByRole('region', { name: 'Pauses' });
  expect(part.textContent?.startsWith(`${told}Why count them`)).toBe(true);
});

it('nothing is said where none was held', () => {
  expect(render(<PauseList pauses={[]} />).container.textContent).toBe('');
});
