// What of the long form is written.
import { longTexts, type Reflection } from './types';

/** The texts of the long form that are filled in, in their order. */
export const longWritten = (row: Reflection) => longTexts.filter((field) => (row[field] ?? '').trim() !== '');
