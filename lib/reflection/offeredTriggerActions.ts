// The coach's own words for what triggered the telling: which of them are offered again.

import { db } from '../database/database';
import { chooseAbout } from '../settings/actions';
import { thingsChosen } from '../settings/thingChoiceQueries';
import { ownWordsIn, wordsHash } from './ownTriggers';

/** How many of the newest reflections are searched for own words. */
const reach = 500;

/** Own words for a trigger that were chosen in the newest reflections and not removed from the offer since. */
export async function offeredTriggers(): Promise<string[]> {
  const [reflections, away] = await Promise.all([
    db.reflections.orderBy('id').reverse().limit(reach).toArray(),
    thingsChosen('trigger-away'),
  ]);
  const words = ownWordsIn(reflections);
  const hashes = await Promise.all(words.map(wordsHash));
  return words.filter((_, at) => away.get(hashes[at] ?? '') !== true);
}

/** Offers own words as a choice, or stops offering them. Reflections that have them keep them. */
export const offerTrigger = async (text: string, on: boolean, now: number): Promise<void> =>
  chooseAbout('trigger-away', await wordsHash(text), !on, now);
