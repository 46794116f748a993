// The card that asks about what was agreed last time. Separate from the cards, so that the panel can start without its
// use.

/** The id of the card that opens a talk where a step of theirs is open. */
export const followUpCard = 'O8';
