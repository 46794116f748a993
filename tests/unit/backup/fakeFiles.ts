// The origin's private files in memory, as far as the inner copy uses them.
import { vi } from 'vitest';

export interface FakeFiles {
  /** The files by name. */
  files: Map<string, Blob>;
  /** Makes the next write fail, as on a full disk. */
  fill(): void;
  /** Makes room again. */
  free(): void;
  /** Stops the next write before it is moved into place, like a killed browser. */
  kill(): void;
}

type Next = 'fails' | 'is cut short' | undefined;

const notFound = () => new DOMException('there is no such file', 'NotFoundError');

const handleOf = (files: Map<string, Blob>, name: string, next: () => Next) => ({
  getFile: async () => files.get(name) ?? Promise.reject(notFound()),
  createWritable: async () => {
    let content = new Blob([]);
    return {
      async write(blob: Blob) {
        if (next() === 'fails') throw new DOMException('no room', 'QuotaExceededError');
        content = blob;
      },
      async close() {
        files.set(name, content);
      },
      abort: async () => undefined,
    };
  },
  async move(to: string) {
    if (next() === 'is cut short') throw new Error('killed');
    files.set(to, files.get(name) ?? new Blob([]));
    files.delete(name);
  },
});

/** Replaces the browser's private files by fake ones. */
export function fakeFiles(): FakeFiles {
  const files = new Map<string, Blob>();
  let next: Next;
  const folder = {
    keys: async function* keys() {
      yield* [...files.keys()];
    },
    async getFileHandle(name: string, { create = false } = {}) {
      if (!files.has(name) && !create) throw notFound();
      if (!files.has(name)) files.set(name, new Blob([]));
      return handleOf(files, name, () => next);
    },
    async removeEntry(name: string) {
      if (!files.delete(name)) throw notFound();
    },
  };
  const getDirectory = async () => ({ getDirectoryHandle: async () => folder });
  vi.stubGlobal('navigator', { storage: { getDirectory } });
  return {
    files,
    fill: () => {
      next = 'fails';
    },
    free: () => {
      next = undefined;
    },
    kill: () => {
      next = 'is cut short';
    },
  };
}
