import type { Rating } from '../../lib/reflection/types';

export const ratingValues = ['1', '2', '3', '4', '5'] as const;

/** A rating as the value of a chip. */
export const ratingChip = (rating: Rating | null | undefined) => (rating == null ? null : (`${rating}` as const));

/** The value of a chip as a rating. */
export const rated = (value: string | null): Rating | null => (value === null ? null : (Number(value) as Rating));
