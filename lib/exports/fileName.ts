// Turns a name that the coach gave to something into part of a file name.

/**
 * The most octets of the name: with the text around it and a ` (99)` added by the browser, it stays within the 143 that
 * the strictest file system in use allows (eCryptfs; most allow 255).
 */
const octetLimit = 100;

/** Invisible characters, such as direction marks; but not joiners of letters, which some scripts need. */
const unseen = /(?!\p{Join_Control})\p{Default_Ignorable_Code_Point}/gu;

/** Letters and digits with their marks, and joiners between two of these. */
const words = /[\p{L}\p{N}](?:\p{Join_Control}?[\p{L}\p{N}\p{M}])*/gu;

/** As many characters, as a person sees them, as there is room for. */
function fitting(text: string): string {
  const encoder = new TextEncoder();
  let room = octetLimit;
  const seen = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)];
  const end = seen.find(({ segment }) => {
    room -= encoder.encode(segment).length;
    return room < 0;
  });
  return text.slice(0, end?.index);
}

/**
 * The file name for a thing: its own name in any script, reduced to what every system allows in a file name. The prefix
 * keeps it from being a name that Windows reserves, such as CON.
 */
export function ownFileName(kind: string, name: string): string {
  const visible = name.normalize('NFC').replace(unseen, '');
  const plain = fitting((visible.match(words) ?? []).join('-')).replace(/[^\p{L}\p{N}\p{M}]+$/u, '');
  return `coachside-${kind}${plain === '' ? '' : `-${plain}`}.json`;
}
