// What the files of the inner copy are called, which says all there is to know of them, and which belong together.

/** One file of the copy: a backup of the whole log, or of what was written since the file before it. */
export interface CopyFile {
  /** The database it is of, by the device id that each new one makes. */
  device: string;
  /** Counts up with each whole one. */
  generation: number;
  /** 0 for the whole log, then the changes since, one file after the other. */
  part: number;
  /** The number of the newest change in it: a later one is not. */
  change: number;
  /** When it was written, epoch milliseconds. */
  at: number;
}

/** A whole one and the changes since, in their order. */
export type Chain = readonly [CopyFile, ...CopyFile[]];

const numbers = (file: CopyFile): number[] => [file.generation, file.part, file.change, file.at];

export const copyName = (file: CopyFile): string => `${file.device}.${numbers(file).join('.')}.jsonl`;

/** What a name says; undefined for one that is not ours. */
export function readCopyName(name: string): CopyFile | undefined {
  const found = /^([0-9a-z-]{1,64})\.(\d{1,15})\.(\d{1,6})\.(\d{1,15})\.(\d{1,15})\.jsonl$/.exec(name);
  if (!found) return undefined;
  const [device = '', ...rest] = found.slice(1);
  const [generation = 0, part = 0, change = 0, at = 0] = rest.map(Number);
  return { device, generation, part, change, at };
}

/** What is there of one database, the newest generation first; one without its whole file is none. */
export function chainsOf(names: readonly string[], device: string): Chain[] {
  const files = names.flatMap((name) => readCopyName(name) ?? []).filter((file) => file.device === device);
  const generations = [...new Set(files.map(({ generation }) => generation))].sort((a, b) => b - a);
  return generations.flatMap((generation) => {
    const [first, ...rest] = files.filter((file) => file.generation === generation).sort((a, b) => a.part - b.part);
    if (first?.part !== 0) return [];
    // A part that is missing takes those behind it along: what is in them may build on it.
    return [[first, ...rest.filter(({ part }, at) => part === at + 1)]];
  });
}
