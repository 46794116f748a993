import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { handLoadedKey } from '../../lib/build/parts/handLoadedKey';
import { allMatches, services } from '../../lib/meetings/sites/meetingSites';
import { type Browser, browsers, manifestOf } from './output';

const hosts = [
  'https://*.teams.microsoft.us/*',
  'https://*.zoom.us/*',
  'https://*.zoomgov.com/*',
  'https://meet.google.com/*',
  'https://teams.cloud.microsoft/*',
  'https://teams.live.com/*',
  'https://teams.microsoft.com/*',
];

/** Pages that may show the card: only those of the services. */
const framers = allMatches(services);

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${framers.map((match) => match.slice(0, -'/*'.length)).join(' ')}`,
].join('; ');

const permissions: Record<Browser, string[]> = {
  chrome: ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'],
  edge: ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'],
  firefox: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
  safari: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
};

const key = (n: number) => ({ suggested_key: { default: `Alt+Shift+${n}`, mac: `MacCtrl+Shift+${n}` } });

const everywhere = [
  'action',
  'background',
  'commands',
  'content_scripts',
  'content_security_policy',
  'default_locale',
  'description',
  'host_permissions',
  'icons',
  'incognito',
  'manifest_version',
  'name',
  'optional_host_permissions',
  'options_ui',
  'permissions',
  'short_name',
  'version',
  'web_accessible_resources',
];

const chromium = {
  minimum_chrome_version: '120',
  side_panel: { default_path: 'sidepanel.html' },
  key: handLoadedKey,
};

/** What one browser's manifest has in addition to the others'. */
const own: Record<Browser, Record<string, unknown>> = {
  chrome: chromium,
  edge: chromium,
  firefox: {
    browser_specific_settings: {
      gecko: {
        id: 'coachside@coachside.example',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
    sidebar_action: {
      default_panel: 'sidepanel.html',
      default_title: '__MSG_name__',
      open_at_install: false,
      default_icon: expect.any(Object) as unknown,
    },
  },
  safari: {},
};

const sorted = (list: unknown): string[] => [...(list as string[])].sort();

describe.each(browsers)('the manifest for %s', (browser) => {
  const manifest = manifestOf(browser);

  it('asks for these permissions and hosts, and later for single https sites alone', () => {
    expect(sorted(manifest.permissions)).toEqual(permissions[browser]);
    expect(sorted(manifest.host_permissions)).toEqual(hosts);
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
  });

  it('lets its pages load themselves and nothing else', () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: policy });
  });

  it('gives web pages nothing to reach but the card, and that to the services alone', () => {
    expect(manifest.web_accessible_resources).toEqual([{ resources: ['card.html'], matches: framers }]);
    expect(framers.filter((match) => !/^https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\*$/.test(match))).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('puts one script into meeting pages only', () => {
    const scripts = manifest.content_scripts as Record<string, unknown>[];
    expect(scripts.map((script) => ({ ...script, matches: sorted(script.matches) }))).toEqual([
      { matches: hosts, run_at: 'document_idle', js: ['content-scripts/meeting.js'] },
    ]);
  });

  it('suggests four shortcuts, as many as Chromium takes, and leaves the others unbound', () => {
    const name = browser === 'firefox' ? '_execute_sidebar_action' : '_execute_action';
    expect(manifest.commands).toEqual({
      [name]: key(1),
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
    });
  });

  it('has nothing else, and these values', () => {
    expect(Object.keys(manifest).sort()).toEqual([...everywhere, ...Object.keys(own[browser])].sort());
    expect(manifest).toMatchObject({
      ...own[browser],
      manifest_version: 3,
      incognito: 'not_allowed',
      default_locale: 'en',
      name: '__MSG_name__',
      description: '__MSG_description__',
      options_ui: { page: 'log.html', open_in_tab: true },
      version: (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version,
    });
    const script = browser === 'firefox' ? { scripts: ['background.js'] } : { service_worker: 'background.js' };
    expect(manifest.background).toEqual({ type: 'module', ...script });
  });

  it('knows nothing of the practice meeting', () => {
    expect(JSON.stringify(manifest)).not.toMatch(/localhost|practice/);
  });
});
