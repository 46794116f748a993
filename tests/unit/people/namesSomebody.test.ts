import { expect, it } from 'vitest';
import { namesSomebody } from '../../../lib/people/namesSomebody';

it.each([
  ['When Rosa brings a problem', ['Rosa'], ['Rosa']],
  ["in Rosa's week, with J. and S.", ['Rosa', 'S.', 'J.', ''], ['Rosa', 'S.', 'J.']],
  ['I will ask what Rosamund tried', ['Will', 'Rosa', 'A'], []],
  ['RoxAna, then Ana', ['Ana'], ['Ana']],
  ['a (*[ b', ['(*['], ['(*[']],
])('%s names %j', (text, aliases, names) => {
  expect(namesSomebody(text, aliases)).toEqual(names);
});
