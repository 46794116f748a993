import { longTexts, type Reflection } from './types';

/** The fields of the long form that are filled in, in their order. */
export const longWritten = (row: Reflection) => longTexts.filter((field) => (row[field] ?? '').trim() !== '');
