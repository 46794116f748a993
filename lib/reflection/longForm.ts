// Owns the long form: what of it is written, and where it is kept that it was put off. Pure.
import { longTexts, type Reflection } from './types';

/** Where this machine keeps when the coach said that it is not for this week. */
export const longPutOff = 'long-put-off';

/** The texts of the long form that are filled in, in their order. */
export const longWritten = (row: Reflection) => longTexts.filter((field) => (row[field] ?? '').trim() !== '');
