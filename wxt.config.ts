import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { allMatches, requiredMatches, sitesFor } from './lib/meetings/sites';
import { keyFor, putKeyBack, takeKeyOut } from './tests/harness/identity';
import { pseudoMessages } from './tests/harness/pseudo';
import { scriptAsText } from './tests/harness/script';

/** The hosts of match patterns: who may show a page of ours in a frame. The practice meeting is at any port. */
const originOf = (match: string) => match.replace(/^(https?:\/\/[^/]+)\/.*$/, '$1');
const origins = (matches: readonly string[]) => matches.map((match) => originOf(match).replace(/^http:.*$/, '$&:*'));

const pagePolicy = (ancestors: readonly string[]) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors.join(' ')}`,
  ].join('; ');

// Chromium takes four suggestions at most, and these digits of every platform's keys (docs/decisions).
const key = (n: number) => ({ suggested_key: { default: `Alt+Shift+${n}`, mac: `MacCtrl+Shift+${n}` } });

const shortcuts = {
  'start-stop': { ...key(2), description: '__MSG_command_start_stop__' },
  ask: { ...key(3), description: '__MSG_command_ask__' },
  tell: { ...key(4), description: '__MSG_command_tell__' },
  third: { description: '__MSG_command_third__' },
  fourth: { description: '__MSG_command_fourth__' },
  undo: { description: '__MSG_command_undo__' },
  next: { description: '__MSG_command_next__' },
  curtain: { description: '__MSG_command_curtain__' },
  park: { description: '__MSG_command_park__' },
  pause: { description: '__MSG_command_pause__' },
};

/** Files of lib by subject: `{ panel: 'draft|queries' }`. */
const ofLib = (files: Record<string, string>) =>
  new RegExp(
    `lib/(?:${Object.entries(files)
      .map(([subject, names]) => `${subject}/(?:${names})`)
      .join('|')})\\.`,
  );

// What several pages, or the background as well, need: fewer files to open, and they pack better. What the panel starts with
// comes first, as a group takes along what its files import.
const codeSplitting = {
  groups: [
    {
      name: 'base',
      priority: 1,
      test: /node_modules\/(?:dexie|uuidv7|webextension-polyfill|zustand|@webext-core)\/|lib\/(?:(?:result|text)\.|store\/(?:db|write|fault|stamp|local|pauses)\.|backup\/owed\.|browser\/(?:words|messages|area|session|erased|card|panel)\.)/,
    },
    {
      name: 'start',
      priority: 1,
      test: ofLib({
        conversation: 'goOn|keyset|outbox|plan|queries|types',
        panel: 'draft|screen',
        people: 'queries',
        prompts: 'deal|stage|types',
        reflection: 'actions|queries|types',
        settings: 'actions|curtain|queries|types',
        store: 'held',
      }),
    },
    // What the background has no use for.
    {
      name: 'state',
      priority: 1,
      test: /lib\/(?:panel\/queries|plans\/(?:queries|practised)|reflection\/notNow|store\/(?:follow|unread))\.|entrypoints\/sidepanel\/(?:useWatched|undone|once|save)\./,
    },
    {
      name: 'talk',
      test: ofLib({
        conversation: 'actions|day|ideas|kept|keySets|keyWords|marks|pauses|sets|silence|tally|timeline',
      }),
    },
    // What a tab does to a talk, and whether that goes on.
    { name: 'tie', test: ofLib({ meetings: 'actions|callPage|calls|cards|queries|room|roomShown', panel: 'seen' }) },
    {
      name: 'view',
      test: /node_modules\/(?:react|react-dom|scheduler|dexie-react-hooks)\/|components\/parts\/(?:Button|Notice|Field|TextField|Chips|entered|now|times|ErrorBoundary|LongText|planSentence|ConfidenceField|toFocus|drawnWhole|tokens)\.|components\/panel\/Frame\.|lib\/store\/live\./,
    },
    // The panel's first screen: in one file it packs better.
    {
      name: 'first',
      test: /components\/panel\/(?:Menu|Prepare|PlanNow)\.|entrypoints\/sidepanel\/(?:Panel|PanelMenu|PlanInFocus|PrepareScreen|calls|later|left|notices|useArrival|usePanelState)\./,
    },
  ],
};

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  // `npm run dev` opens a browser where there is a screen to open it on; else load .output/*-dev by hand.
  webExt: {
    disabled: process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY,
    chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  },
  targetBrowsers: ['chrome', 'edge', 'firefox', 'safari'],
  manifest: ({ browser, mode, command }) => ({
    name: '__MSG_name__',
    short_name: 'Coachside',
    description: '__MSG_description__',
    default_locale: 'en',
    key: keyFor(browser),
    minimum_chrome_version: browser === 'chrome' || browser === 'edge' ? '120' : undefined,
    incognito: 'not_allowed',
    permissions:
      browser === 'chrome' || browser === 'edge'
        ? ['storage', 'unlimitedStorage', 'sidePanel', 'scripting', 'activeTab', 'contextMenus']
        : ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus'],
    host_permissions: requiredMatches(sitesFor(mode)),
    // Asked for one at a time, on a click: see lib/meetings/granted.ts.
    optional_host_permissions: ['https://*/*'],
    action: { default_title: '__MSG_action_title__' },
    commands: { [browser === 'firefox' ? '_execute_sidebar_action' : '_execute_action']: key(1), ...shortcuts },
    // The card alone, and only for the services: no host named later can be added here.
    web_accessible_resources: [
      { resources: ['card.html'], matches: allMatches(sitesFor(mode)).map((match) => `${originOf(match)}/*`) },
    ],
    options_ui: { page: 'log.html', open_in_tab: true },
    content_security_policy:
      command === 'build' ? { extension_pages: pagePolicy(origins(allMatches(sitesFor(mode)))) } : undefined,
    browser_specific_settings:
      browser === 'firefox'
        ? {
            gecko: {
              id: 'coachside@coachside.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          }
        : undefined,
  }),
  vite: () => ({
    plugins: [scriptAsText()],
    // Dexie's build for today's browsers: 2 kB less to load than the one its package names.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' }] },
    build: { modulePreload: { polyfill: false }, target: 'es2022' },
  }),
  hooks: {
    // The pages and the script that the benchmark measures against, or in: in its own build only.
    'entrypoints:found': (wxt, entrypoints) => {
      if (wxt.config.mode !== 'bench') return;
      for (const name of ['word', 'essay', 'sought', 'restored', 'copied']) {
        const inputPath = join(wxt.config.root, `tests/bench/${name}/index.html`);
        entrypoints.push({ name, inputPath, type: 'unlisted-page' });
      }
      const inputPath = join(wxt.config.root, 'tests/bench/bare.content.ts');
      entrypoints.push({ name: 'bare', inputPath, type: 'content-script' });
    },
    // The polyfill stays out of the meeting page: the content script needs a handful of calls that need no wrapping.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ name }) => name === 'sidepanel'))
        config.build = mergeConfig(
          { build: config.build ?? {} },
          { build: { rolldownOptions: { output: { codeSplitting } } } },
        ).build;
      const alias = config.resolve?.alias;
      if (!entrypoints.every(({ type }) => type === 'content-script') || !alias) return;
      if (Array.isArray(alias))
        config.resolve = { ...config.resolve, alias: alias.filter(({ find }) => find !== 'wxt/browser') };
      else delete (alias as Record<string, string>)['wxt/browser'];
    },
    'build:manifestGenerated': (wxt, manifest) => {
      if (wxt.config.browser === 'safari') {
        delete manifest.side_panel;
        manifest.permissions = manifest.permissions?.filter((name) => name !== 'sidePanel');
      }
      if (manifest.sidebar_action) {
        manifest.sidebar_action.open_at_install = false;
        manifest.sidebar_action.default_title = '__MSG_name__';
        manifest.sidebar_action.default_icon = manifest.icons;
      }
    },
    'zip:extension:start': (wxt) => takeKeyOut(wxt.config.outDir),
    'zip:extension:done': (wxt) => putKeyBack(wxt.config.outDir, wxt.config.browser),
    'build:done': async (wxt) => {
      if (wxt.config.mode !== 'pseudo') return;
      const path = join(wxt.config.outDir, '_locales/en/messages.json');
      await writeFile(path, JSON.stringify(pseudoMessages(JSON.parse(await readFile(path, 'utf8')))));
    },
  },
});
