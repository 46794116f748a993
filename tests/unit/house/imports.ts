// Who may import whom (docs/architecture.md). Each function takes a source and returns what it violates.
import type { Import, Source } from './source';

/** Whether a file reads or writes rows or the browser, by its name or folder: `gapActions.ts`, `actions/gaps.ts`. */
const isDoor = (path: string): boolean => /\/(?:actions|queries)\/|(?:\/a|\/q|A|Q)(?:ctions|ueries)\.ts$/.test(path);

const dexie = /^dexie(?:$|[-/])/;
const browserApi = /^(?:wxt(?:$|\/)|webextension-polyfill$)/;
const interfaceLibrary = /^(?:react|react-dom)(?:$|\/)/;
/** Data, not code: every room may import it. */
const asset = /\.(?:json|css|svg|woff2)$/;

export type Room = 'entrypoint' | 'component' | 'database' | 'browser' | 'build' | 'door' | 'pure' | 'outside';

export function roomOf(path: string): Room {
  if (path.startsWith('entrypoints/')) return 'entrypoint';
  if (path.startsWith('components/')) return 'component';
  if (path.startsWith('lib/database/')) return 'database';
  if (path.startsWith('lib/browser/')) return 'browser';
  if (path.startsWith('lib/build/')) return 'build';
  if (!path.startsWith('lib/')) return 'outside';
  return isDoor(path) ? 'door' : 'pure';
}

function ofEntrypoint(path: string, { from, ours }: Import): string | undefined {
  if (!ours && dexie.test(from)) return 'an entrypoint reaches rows through lib, never Dexie';
  const own = path.split('/').slice(0, 2).join('/');
  if (roomOf(from) === 'entrypoint' && !from.startsWith(`${own}/`)) return 'nothing imports an entrypoint';
  return undefined;
}

function ofComponent({ from, ours }: Import): string | undefined {
  if (!ours && dexie.test(from)) return 'components never import Dexie';
  if (!ours && browserApi.test(from)) return 'components never touch the browser API';
  return undefined;
}

function ofLib(path: string, { from, ours, types }: Import): string | undefined {
  if (!ours && interfaceLibrary.test(from)) return 'lib knows, components show: no React in lib';
  if (!ours && browserApi.test(from) && roomOf(path) !== 'browser') return 'only lib/browser touches the browser API';
  if (!ours && dexie.test(from) && roomOf(path) !== 'database') return 'only lib/database imports Dexie';
  if (!ours || types) return undefined;
  if (roomOf(from) === 'component') return 'lib must not know what it looks like';
  return ofOurs(path, from);
}

function ofOurs(path: string, from: string): string | undefined {
  const room = roomOf(path);
  const target = roomOf(from);
  if (target === room && (room === 'database' || room === 'browser' || room === 'pure')) return undefined;
  // The registry of tables is data alone.
  if (['lib/result.ts', 'lib/database/tables.ts'].includes(from) && room !== 'browser') return undefined;
  if (room === 'database') return 'lib/database takes only types from elsewhere';
  if (room === 'browser') return 'lib/browser takes only types from elsewhere';
  if (room === 'pure')
    return `a pure file imports types and pure files only; ${from} is not (if this file is no pure one, name it so: ...Actions, ...Queries, or in such a folder)`;
  return undefined;
}

function fault(path: string, taken: Import): string | undefined {
  const room = roomOf(path);
  if (room === 'outside' || room === 'build' || asset.test(taken.from)) return undefined;
  if (taken.from === 'webextension-polyfill') return 'the build chooses the polyfill: import wxt/browser';
  if (taken.ours && ['outside', 'build'].includes(roomOf(taken.from)))
    return 'nothing of ours lies outside entrypoints, components and lib';
  if (room === 'entrypoint') return ofEntrypoint(path, taken);
  if (roomOf(taken.from) === 'entrypoint') return 'nothing imports an entrypoint';
  return room === 'component' ? ofComponent(taken) : ofLib(path, taken);
}

/** The violations in a file's imports, one sentence each. */
export function importFaults({ path, imports }: Source): string[] {
  return imports.flatMap((taken) => {
    const why = fault(path, taken);
    return why === undefined ? [] : `${path} imports ${taken.from}: ${why}`;
  });
}

/** Everything a file loads when it runs, our files and packages. Type imports are left out. */
export function bringsAlong(start: string, sources: readonly Source[]): Set<string> {
  const found = new Set<string>();
  const look = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    for (const { from, types } of sources.find((one) => one.path === path)?.imports ?? []) if (!types) look(from);
  };
  look(start);
  found.delete(start);
  return found;
}

const meetingFiles = /^(?:lib\/meetings\/|lib\/browser\/messages\.ts$)/;
const meetingPackages = ['wxt/browser', 'wxt/utils/define-content-script', '@webext-core/messaging'];

/** What the content script loads into the meeting page without permission. */
export function contentFaults(sources: readonly Source[]): string[] {
  const path = 'entrypoints/meeting.content.ts';
  return [...bringsAlong(path, sources)]
    .filter((from) => !meetingFiles.test(from) && !meetingPackages.includes(from))
    .map((from) => `${path} brings ${from} into the meeting page: lib/meetings and lib/browser/messages only`);
}
