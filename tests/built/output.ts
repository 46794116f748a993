// Reads what was built for a browser, as it is sent to its store.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

export const browsers = ['chrome', 'edge', 'firefox', 'safari'] as const;
export type Browser = (typeof browsers)[number];

export const outputOf = (browser: Browser): string => `.output/${browser}-mv3`;

export const read = (browser: Browser, path: string): string => readFileSync(join(outputOf(browser), path), 'utf8');

export const manifestOf = (browser: Browser): Record<string, unknown> =>
  JSON.parse(read(browser, 'manifest.json')) as Record<string, unknown>;

/** Paths of all files, relative to the output's root, sorted. */
export function filesOf(browser: Browser): string[] {
  const root = outputOf(browser);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/** Size of a file in bytes, gzipped. */
export const gzipped = (browser: Browser, path: string): number => gzipSync(read(browser, path)).length;

const addresses = /\b(?:src|href)="([^"]+)"/g;

/** The files a page names in its tags: scripts, preloads, styles. */
export const namedBy = (html: string): string[] => [...html.matchAll(addresses)].map((found) => found[1] ?? '');

/** The static imports of a script, as written. Dynamic imports are left out. */
export const importedBy = (path: string, text: string): string[] => {
  const { module } = parseSync(path, text);
  const passedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap((one) => one.moduleRequest?.value ?? []),
  );
  return [...module.staticImports.map((one) => one.moduleRequest.value), ...passedOn];
};

/** Every file a page loads before it can be used, itself included: paths from the output's root. */
export function firstLoad(browser: Browser, page: string): string[] {
  const found = new Set<string>();
  const load = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    const text = read(browser, path);
    const next = path.endsWith('.html') ? namedBy(text) : path.endsWith('.js') ? importedBy(path, text) : [];
    for (const address of next) load(new URL(address, `https://x/${path}`).pathname.slice(1));
  };
  load(page);
  return [...found];
}
