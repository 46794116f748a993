// Schemas of fields that several kinds of backup rows share.
import * as v from 'valibot';
import { dayNumber } from '../commitments/dueDays';
import { latestMoment } from '../conversation/localDay';
import { keyIdPattern } from '../key-sets/keySetDraft';
import { lastPosition } from '../prompts/deckLimits';
import { textLimit } from '../text';

export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** An id made of another id and a word or two, such as that of a step or of a choice about a deck. */
export const madeId = v.pipe(v.string(), v.minLength(1), v.maxLength(250));
/**
 * At most the last possible time (`lastWall`), so that stamps can still count up: the clock moves past those it reads.
 */
export const stamp = v.pipe(v.string(), v.regex(/^(?:[0-7]\d{14}|80{14})-[0-9a-z]{4}-[0-9a-z-]{1,64}$/));
export const row = { id, stamp };

export const upTo = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
export const text = upTo(textLimit);
export const name = upTo(200);
/** Epoch milliseconds; the year has four digits in every time zone. */
export const time = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(latestMoment));
export const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));
/** A position in a list. The next one is counted up from the last. */
export const position = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(lastPosition));
const isDay = (day: string): boolean => dayNumber(day) !== undefined;
/** The day of a moment. */
export const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.check(isDay));
/** A due day. Date fields accept years of up to six digits. */
export const dueDay = v.pipe(v.string(), v.maxLength(12), v.check(isDay));
/** A key's id; never the name of a property that every object has. */
export const markKey = v.pipe(v.string(), v.regex(keyIdPattern));
export const rating = v.picklist([1, 2, 3, 4, 5]);
export const answers = v.strictTuple([v.nullable(rating), v.nullable(rating), v.nullable(rating)]);
/** A list of chosen options, each at most once. */
export const chosenOf = <const T extends readonly string[]>(choices: T) =>
  v.pipe(
    v.array(v.picklist(choices)),
    v.check((chosen) => new Set(chosen).size === chosen.length),
  );
