import { searchForm } from '../foldCase';
import type { Question } from './types';

/** The first `limit` cards whose text contains every search word, in any order and anywhere. Favourites come first. */
export function findCards(
  cards: readonly Question[],
  { words, favourites, limit }: { words: string; favourites: ReadonlySet<string>; limit: number },
): Question[] {
  const wanted = searchForm(words).split(/\s+/).filter(Boolean);
  const found = cards.filter(({ text }) => {
    const said = searchForm(text);
    return wanted.every((word) => said.includes(word));
  });
  const liked = ({ id }: Question) => Number(!favourites.has(id));
  return found.sort((a, b) => liked(a) - liked(b)).slice(0, limit);
}
