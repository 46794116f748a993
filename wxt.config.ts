import { defineConfig } from 'wxt';
import { keyFor } from './lib/build/parts/handLoadedKey';
import { verbIds, verbOf } from './lib/conversation/verbs';
import { allMatches, requiredMatches, sitesFor } from './lib/meetings/sites/meetingSites';

/** The origins of match patterns: they may show a page of ours in a frame. The practice meeting can be on any port. */
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

const key = (n: number) => ({ suggested_key: { default: `Alt+Shift+${n}`, mac: `MacCtrl+Shift+${n}` } });

const commands = Object.fromEntries(
  verbIds.map((id) => {
    const { digit } = verbOf(id);
    return [id, { ...(digit && key(digit)), description: `__MSG_command_${id.replaceAll('-', '_')}__` }];
  }),
);

export default defineConfig({
  // Every file in this folder is a step of the build.
  modulesDir: 'lib/build',
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
    // Asked for one at a time, on a click: see lib/meetings/binding/actions/grantedSites.ts.
    optional_host_permissions: ['https://*/*'],
    action: { default_title: '__MSG_action_title__' },
    commands: { [browser === 'firefox' ? '_execute_sidebar_action' : '_execute_action']: key(1), ...commands },
    // Only the card, and only for the known services: hosts that are granted later cannot be added here.
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
    // Dexie's build for modern browsers: 2 kB smaller than the one its package names.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' }] },
    build: { modulePreload: { polyfill: false }, target: 'es2022' },
  }),
  hooks: {
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
  },
});
