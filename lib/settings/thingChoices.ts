/**
 * Choices about one thing each, and the values that each may have. They are stored among the settings: the id of such a
 * row is the name of the choice, `/`, and the id of the thing.
 */
export const thingChoices = {
  /** A deck is dealt. */
  deck: 'boolean',
  /** A card is a favourite. */
  favourite: 'boolean',
  /** A key set is no longer offered. */
  'keyset-away': 'boolean',
  /** Own words for a trigger, named by their hash, are no longer offered. */
  'trigger-away': 'boolean',
} as const satisfies Record<string, 'boolean'>;
export type ThingChoice = keyof typeof thingChoices;
