// Owns what a field of a backup's row may hold, whichever row it is in. Must not know the rows.
import * as v from 'valibot';
import { textLimit } from '../text';

export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** A wall time that begins with 9 is refused: the clock could not be advanced past it in its fifteen digits. */
export const stamp = v.pipe(v.string(), v.regex(/^[0-8]\d{14}-[0-9a-z]{4}-[0-9a-z-]{1,64}$/));
export const row = { id, stamp };

export const text = v.pipe(v.string(), v.maxLength(textLimit));
export const name = v.pipe(v.string(), v.maxLength(200));
/** Epoch milliseconds, up to the last moment a Date can hold. */
export const time = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(8.64e15));
export const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));
export const day = v.pipe(v.string(), v.regex(/^\d{4,6}-\d{2}-\d{2}$/));
/** A key's id; never the name of something that every object has. */
export const markKey = v.pipe(v.string(), v.regex(/^(?!constructor$)[a-z][a-z-]{0,39}$/));
export const rating = v.picklist([1, 2, 3, 4, 5]);
export const answers = v.strictTuple([v.nullable(rating), v.nullable(rating), v.nullable(rating)]);
