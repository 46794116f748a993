// What the single line of a talk can show. Separate from the types, so that the background does not load it at start.

/** `plan`: the plan being practised; `stage`: the question that the stage is for. */
export const cueChoices = ['plan', 'stage'] as const;
export type Cue = (typeof cueChoices)[number];

/** The longest word that can replace the line, in characters. */
export const wordLimit = 20;
