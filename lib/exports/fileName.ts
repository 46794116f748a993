// What a name of the coach's becomes in the name of a file.

/**
 * The most octets of it: with what stands around it and a ` (99)` of the browser it stays within the 143 that the strictest
 * file system in use takes (eCryptfs; most take 255).
 */
const octetLimit = 100;

/** What is drawn as nothing, such as marks of direction; not what joins letters, which some scripts are written with. */
const unseen = /(?!\p{Join_Control})\p{Default_Ignorable_Code_Point}/gu;

/** Letters and digits with the marks on them, and what joins two of these. */
const words = /[\p{L}\p{N}](?:\p{Join_Control}?[\p{L}\p{N}\p{M}])*/gu;

/** As many whole characters as a person sees as there is room for. */
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
 * What the file of a thing is called: its name in whatever script, where that can stand in a file's name everywhere. What
 * stands before it keeps it from being a name that Windows reserves, such as CON.
 */
export function ownFileName(kind: string, name: string): string {
  const visible = name.normalize('NFC').replace(unseen, '');
  const plain = fitting((visible.match(words) ?? []).join('-')).replace(/[^\p{L}\p{N}\p{M}]+$/u, '');
  return `coachside-${kind}${plain === '' ? '' : `-${plain}`}.json`;
}
