// Finds answers in the numbers of a message without a code. Its own text is tried before what it quotes.
import { evened, longestLead, type Numbers, rated } from './evenLines';
import { joined, type Line } from './pastedLines';
import { onesIn } from './singleNumbers';
import { threesIn } from './threeNumbers';
import type { Answers } from './types';

/** Three digits and nothing else. */
function digitsIn(lines: readonly Line[]): Numbers[] {
  const whole = joined(lines).trim();
  if (whole.length > longestLead) return [];
  const [, three] = /^\s*([1-5]{3})[\s.!]*$/.exec(evened(whole)) ?? [];
  return three ? [{ answers: [...three].map(rated) as Answers, line: '' }] : [];
}

const ways = [threesIn, onesIn, digitsIn];

/** The answers given as numbers in a message: in its own text, or else in all of it, quotes included. */
export function numbersIn(lines: readonly Line[]): Numbers[] {
  const read = lines.map((line) => ({ ...line, even: evened(line.text) }));
  const own = read.filter(({ quoted }) => !quoted);
  for (const some of own.length < read.length ? [own, read] : [read])
    for (const way of ways) {
      const found = way(some);
      if (found.length > 0) return found;
    }
  return [];
}
