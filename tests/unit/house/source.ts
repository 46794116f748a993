// Reads a source file as the house rules see it: its imports, functions, texts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'vite';

export interface Import {
  /** A path from the repository's root if it is ours, else the package. */
  from: string;
  ours: boolean;
  /** Only types are imported, so it disappears on compiling. */
  types: boolean;
}

/** A node of the syntax tree, typed as loosely as the rules need. */
export interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

export interface Source {
  path: string;
  text: string;
  lines: number;
  imports: Import[];
  nodes: Node[];
  lineAt(offset: number): number;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

function everyNode(root: unknown): Node[] {
  if (Array.isArray(root)) return root.flatMap(everyNode);
  if (!isNode(root)) return [];
  return [root, ...Object.values(root).flatMap(everyNode)];
}

const endings = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx'];

/** The target of a relative import, from the repository's root; as written if there is no such file. */
function resolve(path: string, request: string, known: (path: string) => boolean): string {
  const target = normalize(join(dirname(path), request.replace(/\?.*$/, '')));
  const ending = endings.find((one) => /\.\w+$/.test(target + one) && known(target + one));
  return target + (ending ?? '');
}

interface Taken {
  request: string;
  types: boolean;
}

function takenBy(path: string, text: string): { taken: Taken[]; nodes: Node[] } {
  const { module, program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const nodes = everyNode(program);
  const statics = module.staticImports.map((one) => ({
    request: one.moduleRequest.value,
    types: one.entries.length > 0 && one.entries.every(({ isType }) => isType),
  }));
  const passedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap((one) => (one.moduleRequest ? { request: one.moduleRequest.value, types: one.isType } : [])),
  );
  const later = module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
    request: text.slice(start + 1, end - 1),
    types: false,
  }));
  const inTypes = nodes.flatMap((node) =>
    node.type === 'TSImportType' && isNode(node.source) ? { request: String(node.source.value), types: true } : [],
  );
  return { taken: [...statics, ...passedOn, ...later, ...inTypes], nodes };
}

/** Reads one file's text. `known` tells which of our files exist. */
export function readSource(path: string, text: string, known: (path: string) => boolean = existsSync): Source {
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index);
  const { taken, nodes } = /\.(?:tsx?|mjs|js)$/.test(path) ? takenBy(path, text) : { taken: [], nodes: [] };
  return {
    path,
    text,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    imports: taken.map(({ request, types }) => {
      const ours = request.startsWith('.');
      return { from: ours ? resolve(path, request, known) : request, ours, types };
    }),
    nodes,
    lineAt: (offset) => breaks.filter((at) => at < offset).length + 1,
  };
}

/** Paths under a folder, relative to the repository's root, sorted. */
export function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const written = /\.(?:tsx?|mjs|js|css|html)$/;

/** Every file written by hand: the rooms, the tests and the top-level files. Frozen fixtures are left out. */
export function allSources(): Source[] {
  const top = readdirSync('.').filter((name) => written.test(name));
  const rooms = ['entrypoints', 'components', 'lib', 'tests'].flatMap(filesUnder);
  return [...rooms, ...top]
    .filter((path) => written.test(path) && !path.startsWith('tests/fixtures/'))
    .map((path) => readSource(path, readFileSync(path, 'utf8')));
}
