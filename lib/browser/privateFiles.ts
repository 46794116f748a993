// The extension's private files on this disk: invisible to web pages and file dialogs, and separate from the database.
const folderName = 'copies';
const beside = '.new';

export interface PrivateFiles {
  /** The names of the complete files. */
  names(): Promise<string[]>;
  read(name: string): Promise<File>;
  /** Writes a temporary file, then moves it to its place: it is complete or absent. Rejects if there is no room. */
  write(name: string, content: Blob): Promise<void>;
  /** Deletes all files for which `goes` is true, and all unfinished ones. */
  remove(goes: (name: string) => boolean): Promise<void>;
}

const isAbsent = (error: unknown): boolean => error instanceof Error && error.name === 'NotFoundError';

async function removeFrom(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  await folder.removeEntry(name).catch((error: unknown) => {
    if (!isAbsent(error)) throw error;
  });
}

/** A file that can be moved within its folder, as Chromium and Firefox have them; not in the types yet. */
type Movable = FileSystemFileHandle & { move(name: string): Promise<void> };

async function writeBeside(folder: FileSystemDirectoryHandle, name: string, content: Blob): Promise<void> {
  const handle = (await folder.getFileHandle(`${name}${beside}`, { create: true })) as Movable;
  const writable = await handle.createWritable();
  try {
    await writable.write(content);
    await writable.close();
  } catch (error) {
    await writable.abort().catch(() => undefined);
    throw error;
  }
  await handle.move(name);
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

/** The extension's private files; undefined if the browser has none for it. */
export async function privateFiles(): Promise<PrivateFiles | undefined> {
  const storage = globalThis.navigator?.storage;
  if (typeof storage?.getDirectory !== 'function') return undefined;
  const root = await storage.getDirectory();
  const folder = await root.getDirectoryHandle(folderName, { create: true });
  return {
    names: async () => (await namesIn(folder)).filter((name) => !name.includes(beside)),
    read: async (name) => (await folder.getFileHandle(name)).getFile(),
    async write(name, content) {
      // Leftovers of a write after the browser was killed, including swap files that Chromium never deletes.
      for (const left of await namesIn(folder)) if (left.includes(beside)) await removeFrom(folder, left);
      await writeBeside(folder, name, content);
    },
    async remove(goes) {
      for (const name of await namesIn(folder)) if (name.includes(beside) || goes(name)) await removeFrom(folder, name);
    },
  };
}

/** Runs work under a lock shared with other pages and the background: writing and deleting copies must not overlap. */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  return locks ? locks.request('copies', work) : work();
}
