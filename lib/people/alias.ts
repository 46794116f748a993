// What makes two aliases the same.

/** The form in which aliases are compared, without differences of case, width and spacing. */
export const aliasKey = (alias: string): string => alias.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** The people with an alias, however it is written: one, nobody, or several if a merge imported it twice. */
export const calledSo = <P extends { alias: string }>(people: readonly P[], alias: string): P[] => {
  const key = aliasKey(alias);
  return key === '' ? [] : people.filter((one) => aliasKey(one.alias) === key);
};
