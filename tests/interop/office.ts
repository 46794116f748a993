// How LibreOffice reads a table: converted without a window, with the options that its import dialog would set.
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Window } from 'happy-dom';
import { findOffice } from '../commands/parts/findOffice.mjs';

const execute = promisify(execFile);

/** A cell as it was read. */
export type Read =
  | { kind: 'empty' }
  | { kind: 'formula'; text: string }
  | { kind: 'number'; value: number }
  | { kind: 'date' | 'time' | 'text' | 'other'; text: string };

export interface Options {
  /** The locale of the machine, such as `de-DE`, which the whole program follows. */
  locale: string;
  /** The separators: each of these characters. */
  separators: string;
}

/**
 * The options of the import (Text - txt - csv): separators by their codes, `"` around texts, UTF-8, from line 1, columns as
 * found, language 0 (the locale's), quoted cells not taken for text, special numbers such as dates detected, as Excel does.
 */
const filterOf = ({ separators }: Options): string => {
  const codes = [...separators].map((one) => one.charCodeAt(0)).join('/');
  return `Text - txt - csv (StarCalc):${codes},34,76,1,,0,false,true`;
};

/** A fresh profile with the given locale. */
function profileFor(folder: string, locale: string): string {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(
    join(profile, 'user/registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item>
</oor:items>
`,
  );
  return pathToFileURL(profile).href;
}

const kinds: Record<string, 'date' | 'time' | 'text'> = { date: 'date', time: 'time', string: 'text' };

interface Node {
  localName: string;
  childNodes: Iterable<Node>;
  nodeType: number;
  textContent: string;
  getAttribute(name: string): string | null;
}

/** The text of a paragraph: tabs, line breaks and runs of spaces are elements there. */
function textOf(node: Node): string {
  if (node.nodeType === 3) return node.textContent;
  if (node.localName === 'tab') return '\t';
  if (node.localName === 'line-break') return '\n';
  if (node.localName === 's') return ' '.repeat(Number(node.getAttribute('text:c') ?? 1));
  return [...node.childNodes].map(textOf).join('');
}

const elements = (node: Node, name: string): Node[] => [...node.childNodes].filter((one) => one.localName === name);

function cellOf(cell: Node): Read {
  const type = cell.getAttribute('office:value-type');
  const text = elements(cell, 'p').map(textOf).join('\n');
  const formula = cell.getAttribute('table:formula');
  if (formula !== null) return { kind: 'formula', text: formula };
  if (type === null) return { kind: 'empty' };
  if (type === 'float') return { kind: 'number', value: Number(cell.getAttribute('office:value')) };
  return { kind: kinds[type] ?? 'other', text: cell.getAttribute(`office:${type}-value`) ?? text };
}

const times = (node: Node, what: string): number => Number(node.getAttribute(`table:number-${what}-repeated`) ?? 1);
const repeated = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

/** The cells of a flat OpenDocument table, by row. */
function rowsOf(xml: string): Read[][] {
  const page = new Window();
  const root = new page.DOMParser().parseFromString(xml, 'application/xml');
  const [table] = [...root.getElementsByTagName('table:table')] as unknown as Node[];
  if (!table) throw new Error('no table in what LibreOffice wrote');
  const rows = elements(table, 'table-row').flatMap((row) => {
    const cells = elements(row, 'table-cell').flatMap((cell) => repeated(times(cell, 'columns'), cellOf(cell)));
    return repeated(times(row, 'rows'), cells);
  });
  void page.happyDOM.close();
  return rows;
}

/**
 * Opens tables in LibreOffice and returns how it read the cells of each, by row. `folder` is an empty one for its
 * files.
 */
export async function opened(folder: string, tables: readonly string[], options: Options): Promise<Read[][][]> {
  const program = findOffice();
  if (!program) throw new Error('LibreOffice is not installed here: npm run test:interop says how to get it');
  const files = tables.map((_, at) => join(folder, `table-${at}.csv`));
  for (const [at, file] of files.entries()) writeFileSync(file, tables[at] ?? '');
  const profile = profileFor(folder, options.locale);
  const how = [
    '--headless',
    `--infilter=${filterOf(options)}`,
    '--convert-to',
    'fods',
    '--outdir',
    join(folder, 'read'),
  ];
  await execute(program, [`-env:UserInstallation=${profile}`, ...how, ...files]);
  return files.map((_, at) => rowsOf(readFileSync(join(folder, `read/table-${at}.fods`), 'utf8')));
}
