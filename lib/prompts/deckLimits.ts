// How much a deck of the coach's own may hold, so that its file can always be read again.
import type { Source } from './types';

/** The most cards of a deck. */
export const cardLimit = 5000;
/** The last place in a deck, or in a talk's history. */
export const lastPosition = 1e9;
/** The longest text of a card, name of a deck, title and address of its source, in characters. */
export const cardTextLimit = 1000;
export const deckNameLimit = 200;
export const sourceTitleLimit = 1000;
export const sourceAddressLimit = 4000;
/** The longest language tag. */
export const langLimit = 200;

/** A text trimmed, and cut where it is longer than a limit. */
export const within = (limit: number, text: string): string => text.trim().slice(0, limit).trimEnd();

/** A source as a deck may hold it: no address where it is longer, as one that was cut would lead elsewhere. */
export const keptSource = ({ title, address }: Source): Source => ({
  title: within(sourceTitleLimit, title),
  address: address.length > sourceAddressLimit ? '' : address.trim(),
});
