// What a field of a backup's row may hold, whichever row it is in.
import * as v from 'valibot';
import { dayNumber } from '../commitments/dueDays';
import { latestMoment } from '../conversation/localDay';
import { keyIdPattern } from '../key-sets/keySetDraft';
import { lastPosition } from '../prompts/deckLimits';
import { textLimit } from '../text';

export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** An id made of another and a word or two, as that of a step or of a choice about a deck. */
export const madeId = v.pipe(v.string(), v.minLength(1), v.maxLength(250));
/** One that leaves room to count on, no later than the last of all stamps (`lastWall`): the clock goes past those it meets. */
export const stamp = v.pipe(v.string(), v.regex(/^(?:[0-7]\d{14}|80{14})-[0-9a-z]{4}-[0-9a-z-]{1,64}$/));
export const row = { id, stamp };

export const upTo = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
export const text = upTo(textLimit);
export const name = upTo(200);
/** Epoch milliseconds; in whatever zone, its year has four digits. */
export const time = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(latestMoment));
export const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));
/** A place in a row of others: the next one is counted on from the last. */
export const position = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(lastPosition));
const isDay = (day: string): boolean => dayNumber(day) !== undefined;
/** The day of a moment. */
export const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.check(isDay));
/** A day by which something is due: a field for days takes years of up to six digits. */
export const dueDay = v.pipe(v.string(), v.maxLength(12), v.check(isDay));
/** A key's id; never the name of something that every object has. */
export const markKey = v.pipe(v.string(), v.regex(keyIdPattern));
export const rating = v.picklist([1, 2, 3, 4, 5]);
export const answers = v.strictTuple([v.nullable(rating), v.nullable(rating), v.nullable(rating)]);
/** What was chosen of several, each once. */
export const chosenOf = <const T extends readonly string[]>(choices: T) =>
  v.pipe(
    v.array(v.picklist(choices)),
    v.check((chosen) => new Set(chosen).size === chosen.length),
  );
