// Owns what makes two aliases the same. Pure.

/** What an alias is compared by: case and spacing aside. */
export const aliasKey = (alias: string): string => alias.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
