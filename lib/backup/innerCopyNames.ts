// The names of the inner copy's files, which contain all that is known about them, and which files belong together.

/** One file of the copy: a backup of the whole log, or of what was written since the file before it. */
export interface CopyFile {
  /** The device id of the database it was copied from; each new database makes its own. */
  device: string;
  /** Counts up with each copy of the whole log. */
  generation: number;
  /** 0 for the whole log, then the changes since, one file after the other. */
  part: number;
  /** The number of the newest change that it contains. */
  change: number;
  /** When it was written, epoch milliseconds. */
  at: number;
}

/** A file with the whole log, then the files with the changes since, in order. */
export type Chain = readonly [CopyFile, ...CopyFile[]];

const numbers = (file: CopyFile): number[] => [file.generation, file.part, file.change, file.at];

export const copyName = (file: CopyFile): string => `${file.device}.${numbers(file).join('.')}.jsonl`;

/** Parses a file name; undefined if it is not one of ours. */
export function readCopyName(name: string): CopyFile | undefined {
  const found = /^([0-9a-z-]{1,64})\.(\d{1,15})\.(\d{1,6})\.(\d{1,15})\.(\d{1,15})\.jsonl$/.exec(name);
  if (!found) return undefined;
  const [device = '', ...rest] = found.slice(1);
  const [generation = 0, part = 0, change = 0, at = 0] = rest.map(Number);
  return { device, generation, part, change, at };
}

/** The chains of one database, newest generation first. A generation without its whole file is left out. */
export function chainsOf(names: readonly string[], device: string): Chain[] {
  const files = names.flatMap((name) => readCopyName(name) ?? []).filter((file) => file.device === device);
  const generations = [...new Set(files.map(({ generation }) => generation))].sort((a, b) => b - a);
  return generations.flatMap((generation) => {
    const [first, ...rest] = files.filter((file) => file.generation === generation).sort((a, b) => a.part - b.part);
    if (first?.part !== 0) return [];
    // The parts after a missing one are left out too, as they may depend on it.
    return [[first, ...rest.filter(({ part }, at) => part === at + 1)]];
  });
}
