// Which card takes up what was agreed last time. Apart from the cards, as the panel starts without its use.

/** The id of the card that opens a talk where a step of theirs is open. */
export const followUpCard = 'O8';
