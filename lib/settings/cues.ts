// Owns what may stand in the one line of a talk. Apart from the other nouns: the background wakes without it.

/** The plan that is practised, the question that the stage is for. */
export const cues = ['plan', 'stage'] as const;
export type Cue = (typeof cues)[number];

/** The longest word that may take the line's place, in characters. */
export const wordLimit = 20;
