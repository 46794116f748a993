// What may stand in the one line of a talk. Apart from the other nouns: the background wakes without it.

/** The plan that is practised, the question that the stage is for. */
export const cueChoices = ['plan', 'stage'] as const;
export type Cue = (typeof cueChoices)[number];

/** The longest word that may take the line's place, in characters. */
export const wordLimit = 20;
