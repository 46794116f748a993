// Limits of the coach's own decks, so that the file of a deck can always be read again.
import type { Source } from './types';

/** The most cards of a deck. */
export const cardLimit = 5000;
/** The highest position in a deck, or in a talk's history. */
export const lastPosition = 1e9;
/** The longest text of a card, name of a deck, title and address of its source, in characters. */
export const cardTextLimit = 1000;
export const deckNameLimit = 200;
export const sourceTitleLimit = 1000;
export const sourceAddressLimit = 4000;
/** The longest language tag. */
export const langLimit = 200;

/** Trims a text, and cuts it if it is longer than `limit` characters. */
export const within = (limit: number, text: string): string => text.trim().slice(0, limit).trimEnd();

/** A source within the limits. An address that is too long is left out, as a cut one would lead elsewhere. */
export const keptSource = ({ title, address }: Source): Source => ({
  title: within(sourceTitleLimit, title),
  address: address.length > sourceAddressLimit ? '' : address.trim(),
});
