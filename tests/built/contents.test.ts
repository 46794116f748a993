import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { browsers, filesOf, firstLoad, importedBy, namedBy, read } from './output';

const none: string[] = [];
const csvLibrary = /BAD_DELIMITERS/;

/** What could turn text into code, or reach the network. */
const forbidden: readonly (readonly [string, RegExp])[] = [
  ['eval', /(?<![\w$.])eval\s*\(/],
  ['Function from text', /\bnew\s+Function\b|(?<![\w$.])Function\s*\(\s*["'`]/],
  ['importScripts', /\bimportScripts\s*\(/],
  ['fetch', /(?<![\w$.])fetch\s*\(|\b(?:window|self|globalThis)\.fetch\b/],
  ['XMLHttpRequest', /\bXMLHttpRequest\b/],
  ['WebSocket', /\bWebSocket\b/],
  ['EventSource', /\bEventSource\b/],
  ['sendBeacon', /\bsendBeacon\b/],
  ['RTCPeerConnection', /\bRTCPeerConnection\b/],
  ['microphone or camera', /\bgetUserMedia\b|\bgetDisplayMedia\b/],
];

describe.each(browsers)('the package for %s', (browser) => {
  const files = filesOf(browser);
  const textOf = (path: string) => read(browser, path);
  const atOnce = [...firstLoad(browser, 'sidepanel.html'), 'background.js', 'content-scripts/meeting.js'];
  const scripts = files.filter((path) => path.endsWith('.js'));

  it.each(forbidden)('has no %s', (name, pattern) => {
    const found = scripts.filter((path) => pattern.test(textOf(path)));
    // The CSV library can fetch a file to read. Only its writing is used, and the policy would block the rest.
    const allowed = (path: string) =>
      name === 'XMLHttpRequest' && csvLibrary.test(textOf(path)) && !atOnce.includes(path);
    expect(found.filter((path) => !allowed(path))).toEqual(none);
  });

  it('loads only what is in it: no address of another place in a tag, an import or a style', () => {
    const asked = files.flatMap((path) => {
      if (path.endsWith('.html')) return namedBy(textOf(path));
      if (path.endsWith('.css'))
        return [...textOf(path).matchAll(/url\(([^)]*)\)|@import/g)].map((one) => one[1] ?? one[0]);
      if (!path.endsWith('.js')) return none;
      const text = textOf(path);
      const later = parseSync(path, text).module.dynamicImports.map((one) =>
        text.slice(one.moduleRequest.start + 1, one.moduleRequest.end - 1),
      );
      return [...importedBy(path, text), ...later];
    });
    expect(asked.filter((address) => !/^(?:\.{0,2}\/(?!\/)|["']?data:image\/)/.test(address))).toEqual(none);
    expect(asked.length).toBeGreaterThan(0);
  });

  it('has no script in its pages’ text, which the policy would refuse', () => {
    const pages = files.filter((path) => path.endsWith('.html'));
    expect(pages).toEqual(['card.html', 'log.html', 'sidepanel.html']);
    const inline = /<script(?![^>]*\bsrc=)|<style\b|\son\w+=|\sstyle=/;
    expect(pages.filter((path) => inline.test(textOf(path)))).toEqual(none);
  });

  it('brings no library into the meeting page', () => {
    const script = textOf('content-scripts/meeting.js');
    expect(script).not.toMatch(/react\.dev|reactjs\.org|react\.element|react\.transitional/);
    expect(script).not.toMatch(/dexie|indexedDB/i);
    expect(script).not.toMatch(/This script should only be loaded in a browser extension|webextension-polyfill/);
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write/);
    expect(script).not.toMatch(/\bimport\s*[("'{]/);
  });

  it('knows nothing of the practice meeting', () => {
    expect(
      files.filter(
        (path) => !path.endsWith('.png') && /localhost\/practice|practice\/room|Practice meeting/.test(textOf(path)),
      ),
    ).toEqual(none);
    expect(files.filter((path) => path.includes('practice'))).toEqual(none);
  });

  it('has no source map, and no other file than these kinds', () => {
    expect(files.filter((path) => !/\.(?:js|css|html|json|png|svg|woff2)$/.test(path))).toEqual(none);
    expect(scripts.filter((path) => textOf(path).includes('sourceMappingURL='))).toEqual(none);
  });

  it('has every language of the repository, word for word', () => {
    const languages = readdirSync('public/_locales');
    const messages = languages.map((name) => `_locales/${name}/messages.json`);
    expect(files.filter((path) => path.startsWith('_locales/'))).toEqual(messages.sort());
    for (const path of messages) {
      expect(JSON.parse(textOf(path))).toEqual(JSON.parse(readFileSync(`public/${path}`, 'utf8')));
    }
  });

  it('has every file its manifest and pages name', () => {
    const manifest = textOf('manifest.json');
    const named = [...manifest.matchAll(/"([\w/-]+\.(?:js|html|png))"/g)].map((one) => one[1] ?? '');
    expect(named.filter((path) => !files.includes(path))).toEqual(none);
    expect(named.length).toBeGreaterThan(5);
  });
});
