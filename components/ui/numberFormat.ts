import { language, many } from '../../lib/browser/words';
import { turnsForShare } from '../../lib/conversation/tally';

/** A whole number in the language's digits. */
export const number = (n: number): string => n.toLocaleString(language());

/** "9 of 15 logged turns asked", from ten logged turns on; undefined below (counting-scheme, 2.3). */
export function share(asks: number, tells: number): string | undefined {
  const turns = asks + tells;
  return turns < turnsForShare ? undefined : many('share', turns, number(asks));
}
