// Offering the coach's own words for what set the telling off: which, and which no more.

import { db } from '../database/database';
import { chooseAbout } from '../settings/actions';
import { awayChoice, ownWordsIn } from './ownTriggers';

/** How many reflections back own words are looked for. */
const reach = 500;

/** The own words for what set the telling off, chosen in the newest reflections and not put away since. */
export async function offeredTriggers(): Promise<string[]> {
  const [reflections, settings] = await Promise.all([
    db.reflections.orderBy('id').reverse().limit(reach).toArray(),
    db.settings.toArray(),
  ]);
  const words = ownWordsIn(reflections);
  const away = new Set(settings.flatMap(({ id, value }) => (value === true ? id : [])));
  const names = await Promise.all(words.map(awayChoice));
  return words.filter((_, at) => !away.has(names[at] ?? ''));
}

/** Offers own words as a choice, or no more; where they were chosen they stay. */
export const offerTrigger = async (text: string, on: boolean, now: number): Promise<void> =>
  chooseAbout(await awayChoice(text), !on, now);
