// The default key set. A set is immutable: its id is the hash of its meaning, so a changed meaning is a new set.

/** The keys of the default set, in their order. */
export const askTellKeys = ['ask', 'tell'] as const;

/** What the two default keys mean (counting-scheme, 2.2); the texts on screen translate this and never change it. */
export const askTellMeaning = [
  'ask: my turn asked for something only they can answer, with no answer of mine inside',
  'tell: my turn gave content of mine, invited or not',
  'at most one mark of a kind per turn; a turn can earn both',
].join('\n');

/** SHA-256 of askTellMeaning, hexadecimal. */
export const askTellId = '6f549c997c59b72a69f821e6bb780b365f316fdc88d0ebb01c441cf60f7079eb';
