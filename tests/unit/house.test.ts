import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentFaults, importFaults } from './house/imports';
import { missingFaults, unusedFaults } from './house/messages';
import * as shape from './house/shape';
import { allSources, filesUnder, readSource, type Source } from './house/source';
import { allSheets, fillFaults, pixelFaults } from './house/styles';

const sources = allSources();
const rooms = sources.filter(({ path }) => /^(?:entrypoints|components|lib)\//.test(path));
const keys = Object.keys(JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as object);
const none: string[] = [];

describe('the house', () => {
  it('keeps every room to those it may import', () => {
    expect(rooms.flatMap(importFaults)).toEqual(none);
  });

  it('keeps the content script small', () => {
    expect(contentFaults(sources)).toEqual(none);
  });

  it.each([
    ['nothing is left unfinished', shape.unfinishedFaults],
    ['pure files read no clock, chance or page', shape.purityFaults],
    ['no text on screen is in the code', shape.textFaults],
    ['no style names left or right', shape.sideFaults],
    ['no tab bears a name the coach gave', shape.tabFaults],
  ])('%s', (_, faults) => {
    expect(sources.flatMap(faults)).toEqual(none);
  });

  it.each([
    ['grow with the browser’s font size', pixelFaults],
    ['tell nothing by a fill alone', fillFaults],
  ])('has styles that %s', (_, faults) => {
    expect(allSheets().flatMap(faults)).toEqual(none);
  });

  it('keeps files short: the median of lib is under 60 lines', () => {
    const lines = rooms.filter(({ path }) => path.startsWith('lib/') && path.endsWith('.ts')).map((one) => one.lines);
    expect(lines.sort((a, b) => a - b)[Math.floor(lines.length / 2)]).toBeLessThan(60);
  });

  it('asks for no message that does not exist', () => {
    expect(rooms.flatMap((source) => missingFaults(source, keys))).toEqual(none);
  });

  it('keeps no message that nothing uses', () => {
    expect(unusedFaults(sources, keys)).toEqual(none);
  });
});

const topFolders = ['components', 'docs', 'entrypoints', 'lib', 'public', 'tests', 'node_modules', 'coverage'];
const topFiles = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'biome.json',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  'wxt.config.ts',
];
const named = (folder: string, kind: 'isDirectory' | 'isFile') =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry[kind]() && !entry.name.startsWith('.'))
    .map((entry) => entry.name);

describe('the rooms', () => {
  it('are those of the architecture, and nothing else lies beside them', () => {
    expect(named('.', 'isDirectory').filter((name) => !topFolders.includes(name))).toEqual(none);
    expect(named('.', 'isFile').filter((name) => !topFiles.includes(name) && !name.endsWith('.log'))).toEqual(none);
    expect(named('components', 'isFile')).toEqual(none);
    expect(named('lib', 'isFile')).toEqual(['foldCase.ts', 'result.ts', 'text.ts']);
    const entries = ['article.ts', 'background', 'card', 'log', 'meeting.content.ts', 'sidepanel'];
    expect(readdirSync('entrypoints').sort()).toEqual(entries);
    const tests = ['bench', 'browsers', 'built', 'commands', 'e2e', 'fixtures', 'interop', 'servers', 'setup', 'unit'];
    expect(named('tests', 'isDirectory').filter((name) => !tests.includes(name))).toEqual(none);
  });

  it('keep a style beside its component', () => {
    const styles = filesUnder('components').filter((path) => path.endsWith('.module.css'));
    const known = new Set(filesUnder('components'));
    expect(styles.filter((path) => !known.has(path.replace('.module.css', '.tsx')))).toEqual(none);
  });
});

describe('a broken rule', () => {
  const planted = (path: string, text: string): Source => readSource(path, text, () => true);
  const at = (path: string, request: string) =>
    importFaults(readSource(path, `import { x } from '${request}';`, (file) => /\.\w+$/.test(file)));

  it.each([
    ['components/panel/A.tsx', 'dexie', 'never import Dexie'],
    ['components/panel/A.tsx', 'dexie-react-hooks', 'never import Dexie'],
    ['components/panel/A.tsx', 'wxt/browser', 'never touch the browser API'],
    ['components/panel/A.tsx', 'webextension-polyfill', 'the build chooses'],
    ['components/panel/A.tsx', '../../lib/build/chunkGroups', 'outside'],
    ['components/panel/A.tsx', '../../entrypoints/background', 'nothing imports an entrypoint'],
    ['entrypoints/background/index.ts', '../meeting.content', 'nothing imports an entrypoint'],
    ['entrypoints/card/main.tsx', '../sidepanel/main', 'nothing imports an entrypoint'],
    ['entrypoints/log/main.tsx', 'dexie', 'never Dexie'],
    ['entrypoints/log/main.tsx', 'webextension-polyfill', 'the build chooses'],
    ['entrypoints/log/main.tsx', '../../lib/build/parts/pseudoMessages', 'outside'],
    ['lib/conversation/tally.ts', '../database/db', 'a pure file'],
    ['lib/conversation/tally.ts', './actions', 'a pure file'],
    ['lib/conversation/tally.ts', '../browser/tabs', 'a pure file'],
    ['lib/conversation/actions/talkLife.ts', 'webextension-polyfill', 'the build chooses'],
    ['lib/conversation/actions/talkLife.ts', 'dexie', 'only lib/database'],
    ['lib/conversation/actions/talkLife.ts', 'wxt/browser', 'only lib/browser'],
    ['lib/conversation/actions/talkLife.ts', 'react', 'no React in lib'],
    ['lib/conversation/actions/talkLife.ts', '../../../components/ui/useNow', 'looks like'],
    ['lib/conversation/actions/talkLife.ts', '../../../entrypoints/background', 'nothing imports an entrypoint'],
    ['lib/database/db.ts', '../conversation/tally', 'only types'],
    ['lib/database/db.ts', 'wxt/browser', 'only lib/browser'],
    ['lib/browser/tabs.ts', '../database/db', 'only types'],
    ['lib/browser/tabs.ts', '../meetings/address', 'only types'],
    ['lib/browser/tabs.ts', 'dexie', 'only lib/database'],
  ])('is named: %s importing %s', (path, request, why) => {
    expect(at(path, request)).toEqual([expect.stringContaining(why)]);
  });

  it('is no rule where only types are taken, or the file may', () => {
    const free = (path: string, line: string) => importFaults(readSource(path, line, (file) => /\.\w+$/.test(file)));
    expect(free('components/panel/A.tsx', `import type { Row } from '../../lib/database/types';`)).toEqual(none);
    expect(free('lib/database/db.ts', `import { type Mark } from '../conversation/types';`)).toEqual(none);
    expect(at('components/panel/A.tsx', '../../lib/conversation/actions/talkLife')).toEqual(none);
    expect(at('lib/meetings/binding/actions/callTie.ts', '../conversation/actions')).toEqual(none);
  });

  it('is found in the content script however far away', () => {
    const files = [
      planted('entrypoints/meeting.content.ts', `import { a } from '../lib/meetings/sites/meetingAddress.ts';`),
      planted(
        'lib/meetings/sites/meetingAddress.ts',
        `import { b } from '../../conversation/tally.ts'; import type { T } from 'react';`,
      ),
      planted('lib/conversation/tally.ts', `import Dexie from 'dexie';`),
    ];
    expect(contentFaults(files)).toEqual([
      expect.stringContaining('brings lib/conversation/tally.ts'),
      expect.stringContaining('brings dexie'),
    ]);
  });

  it.each([
    [shape.unfinishedFaults, 'lib/a/a.ts', `// ${'TO'}${'DO'}: later\n`, 'unfinished'],
    [shape.purityFaults, 'lib/a/a.ts', 'export const a = () => Date.now();', 'Date.now'],
    [shape.purityFaults, 'lib/a/a.ts', 'export const a = () => new Date().getDay();', 'new Date()'],
    [shape.purityFaults, 'lib/a/a.ts', 'export const a = () => document.title;', 'document'],
    [shape.textFaults, 'components/a/A.tsx', 'export const A = () => <p>Hello</p>;', 'Hello'],
    [shape.textFaults, 'components/a/A.tsx', 'export const A = () => <p aria-label="Hello" />;', 'Hello'],
    [shape.tabFaults, 'components/a/A.tsx', 'export const A = () => <PageHeading title={deck.name} />;', 'deck.name'],
    [shape.sideFaults, 'components/a/A.module.css', '.a {\n  margin-left: 1px;\n}', 'A.module.css:2'],
  ])('is named by %o', (faults, path, text, why) => {
    expect(faults(planted(path, text))).toEqual([expect.stringContaining(why)]);
  });

  it('is named between code and messages, varying keys by what they begin with', () => {
    const code = [
      planted(
        'components/a/A.tsx',
        `t(one ? "here" : "gone"); many("talks", 2); t(\`kind_\${k}\` as W); t(\`no_\${k}\`);`,
      ),
    ];
    const known = ['here', 'talks_one', 'talks_other', 'kind_other', 'unused'];
    expect(code.flatMap((one) => missingFaults(one, known))).toEqual([
      expect.stringContaining('no message gone'),
      expect.stringContaining('no message no_…'),
    ]);
    expect(unusedFaults(code, known)).toEqual([expect.stringContaining('nothing uses unused')]);
  });
});
