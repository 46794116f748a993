// Finds the aliases of people in a text.

const joins = /[\p{L}\p{M}\p{N}]/u;

function stands(text: string, alias: string): boolean {
  for (let at = text.indexOf(alias); at >= 0; at = text.indexOf(alias, at + 1)) {
    if (!joins.test(text[at - 1] ?? '') && !joins.test(text[at + alias.length] ?? '')) return true;
  }
  return false;
}

/** The aliases that a text contains as whole words, case-sensitive: "Will" is not "will". */
export const namesSomebody = (text: string, aliases: readonly string[]): string[] =>
  aliases.filter((alias) => alias !== '' && stands(text, alias));
