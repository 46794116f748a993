// What makes two aliases the same.

/** What an alias is compared by: case, width and spacing aside. */
export const aliasKey = (alias: string): string => alias.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Whoever goes by an alias, whichever way it is written: one, nobody, or several where a merge brought it twice. */
export const calledSo = <P extends { alias: string }>(people: readonly P[], alias: string): P[] => {
  const key = aliasKey(alias);
  return key === '' ? [] : people.filter((one) => aliasKey(one.alias) === key);
};
