// The pseudo-locale: every message longer, accented and right to left, so that what was hard-coded stands out.

interface Message {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string }>;
}

const accents: Record<string, string> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'é',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'í',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ó',
  p: 'þ',
  q: 'ǫ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'ú',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
};

/** What opens and closes every pseudo text. */
export const pseudoMarks = ['⟦', '⟧'] as const;

function pseudo(text: string): string {
  // Placeholders ($NAME$, $1) stay as they are; a third of the length is added, for languages longer than English.
  const accented = text.replace(/\$\w+\$?|[a-z]/g, (found) => accents[found] ?? found);
  const padding = '~'.repeat(Math.ceil(text.length / 3));
  return `${pseudoMarks[0]}${accented}${padding}${pseudoMarks[1]}`;
}

/** A message file in the pseudo-locale. Messages that are not shown (direction, language) are set to suit it. */
export function pseudoMessages(messages: Record<string, Message>): Record<string, Message> {
  const changed = Object.entries(messages).map(([key, entry]) => {
    if (key === 'direction') return [key, { ...entry, message: 'rtl' }];
    if (key === 'language') return [key, entry];
    return [key, { ...entry, message: pseudo(entry.message) }];
  });
  return Object.fromEntries(changed) as Record<string, Message>;
}
