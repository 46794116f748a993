// Rules about one file that the lint does not cover: purity, texts, sides. From a source, each returns its violations.
import { roomOf } from './imports';
import type { Node, Source } from './source';

const isTest = (path: string) => /\.test\.tsx?$/.test(path);

const unfinished = new RegExp(`\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`);

export const unfinishedFaults = ({ path, text }: Source): string[] =>
  text.split('\n').flatMap((line, at) => (unfinished.test(line) ? [`${path}:${at + 1}: left unfinished`] : []));

const clocks = ['Date.now', 'performance.now', 'Math.random', 'crypto.randomUUID'];
const globals = ['window', 'document', 'navigator', 'localStorage', 'indexedDB', 'fetch'];

function clockRead(node: Node, text: string): string | undefined {
  const written = text.slice(node.start, node.end);
  if (node.type === 'MemberExpression' && clocks.includes(written)) return written;
  const noMoment = Array.isArray(node.arguments) && node.arguments.length === 0;
  return node.type === 'NewExpression' && noMoment && written.startsWith('new Date') ? written : undefined;
}

/** Pure files of lib take `now` and never read clocks, random values or the page. */
export function purityFaults({ path, text, nodes, lineAt }: Source): string[] {
  // Files named as a script run in a page.
  if (roomOf(path) !== 'pure' || path.endsWith('Script.ts')) return [];
  return nodes.flatMap((node) => {
    const owner = node.type === 'MemberExpression' ? (node.object as Node) : undefined;
    const page = owner?.type === 'Identifier' && globals.includes(String(owner.name)) ? String(owner.name) : undefined;
    const read = clockRead(node, text) ?? page;
    return read ? [`${path}:${lineAt(node.start)}: a pure file reads ${read}`] : [];
  });
}

const shownAttributes = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label'];
const hasWord = (text: unknown) => typeof text === 'string' && /\p{L}{2}/u.test(text);

/** Text on screen comes from the message file, never from the code. */
export function textFaults({ path, nodes, lineAt }: Source): string[] {
  if (!path.endsWith('.tsx') || path.startsWith('tests/')) return [];
  const shown = (node: Node): unknown => {
    if (node.type === 'JSXText') return node.value;
    const name = node.type === 'JSXAttribute' && String((node.name as Node).name);
    return name && shownAttributes.includes(name) ? (node.value as Node | null)?.value : undefined;
  };
  return nodes
    .filter((node) => hasWord(shown(node)))
    .map((node) => `${path}:${lineAt(node.start)}: text in the code: ${String(shown(node)).trim()}`);
}

const sided =
  /(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right)\b|(?:left|right)\s*:|(?:text-align|float)\s*:\s*(?:left|right))/;

/** Sides are named by writing direction, so that a right-to-left language needs no second style. */
export function sideFaults({ path, text }: Source): string[] {
  if (!path.endsWith('.css')) return [];
  return text
    .split('\n')
    .flatMap((line, at) => (sided.test(line) ? [`${path}:${at + 1}: left or right: ${line.trim()}`] : []));
}

// What a page of the log may use as its tab's title: our messages, a talk's day, or a title passed in.
const namesTab = /<(?:PageHeading|MessagePage)\b[^>]*?\btitle=\{(?!t\('|(?:day|title)\})([^}]*)\}/g;

/** The browser's history stores a tab's title, so no name the coach gave may be in it. */
export const tabFaults = ({ path, text }: Source): string[] =>
  isTest(path) ? [] : [...text.matchAll(namesTab)].map(([, title]) => `${path} names the tab by ${title}`);
