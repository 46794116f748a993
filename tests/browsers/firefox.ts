// Firefox with the extension in it, as a temporary add-on whose id and data outlive a restart.
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { surfaceOf, tabOf } from './browserTab';
import { cardView, commonParts, downloadsOf, languageOf, profileFor, unanswered, welcomed } from './commonParts';
import { cardSurface, framedIn } from './firefoxCard';
import { type FirefoxWindow, firefoxWindow } from './firefoxWindow';
import type { Piece } from './pagePieces';
import type { Panel, Rig, RigOptions, Scheme, Tab } from './rig';
import { until } from './until';
import { type Surface, type View, viewOf } from './view';

const addon = 'coachside@coachside.example';
/** The host of the extension's pages, which Firefox otherwise chooses at random. */
const uuid = 'c0ac4e51-de00-4000-8000-000000000001';
const origin = `moz-extension://${uuid}`;

function preferences(options: RigOptions, profile: string): Record<string, unknown> {
  const { proxy } = options;
  const language = languageOf(options);
  const [host, port] = proxy?.split(':') ?? [];
  const through = proxy && {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
  };
  return {
    ...through,
    ...(language ? { 'intl.accept_languages': language } : {}),
    'extensions.webextensions.uuids': JSON.stringify({ [addon]: uuid }),
    'browser.download.folderList': 2,
    'browser.download.dir': downloadsOf(profile),
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    // The list of downloads would open over the page and take the focus.
    'browser.download.alwaysOpenPanel': false,
    'browser.sessionstore.resume_from_crash': false,
    'browser.shell.checkDefaultBrowser': false,
    // There is no window to fill, so only the page is made full screen.
    'full-screen-api.ignore-widgets': true,
    'full-screen-api.transition-duration.enter': '0 0',
    'full-screen-api.transition-duration.leave': '0 0',
    'media.navigator.streams.fake': true,
    'media.navigator.permission.disabled': true,
  };
}

function start(executablePath: string, options: RigOptions, profile: string): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless ?? true,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access', '--width=1280', '--height=800'],
    extraPrefsFirefox: preferences(options, profile),
    userDataDir: profile,
    defaultViewport: null,
    protocolTimeout: unanswered,
  });
}

const text = (value: unknown): string => JSON.stringify(value);

/** Runs code in a page through Firefox's own window; `target` is an expression there. */
const inside = (target: string, kind: 'page' | 'piece', code: string) =>
  `coachside.run(${target}, ${text(kind)}, ${text(code)})`;

/** The sidebar's page, which WebDriver does not list. */
function sidebarSurface({ run }: FirefoxWindow): Surface {
  const sidebar = 'coachside.sidebar()';
  const key: Surface['key'] = async (name, held) =>
    void (await run(`coachside.key(${sidebar}, ${text(name)}, ${text(held)})`));
  return {
    run: (expression) => run(inside(sidebar, 'page', expression)),
    clickAt: async ({ x, y }) => void (await run(`coachside.click(${sidebar}, ${x}, ${y})`)),
    key,
    async type(words) {
      for (const character of words) await key(character === '\n' ? 'Enter' : character, []);
    },
    picture: async () => Buffer.from(await run(`coachside.picture(${sidebar})`), 'base64'),
  };
}

const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

function tabParts(browser: Browser, window: FirefoxWindow, views: Set<View>) {
  const tabFor = (page: Page): Tab => {
    const opened = tabOf(page, {
      go: (url) => window.navigate(contextOf(page), url),
      reload: () => window.reload(contextOf(page)),
    });
    const close = () => {
      views.delete(tab);
      return opened.close();
    };
    const tab = { ...opened, close };
    views.add(tab);
    page.once('close', () => views.delete(tab));
    return tab;
  };
  return {
    async open(url: string, size?: readonly [width: number, height: number]): Promise<Tab> {
      const tab = tabFor(await browser.newPage());
      if (size) await tab.size(...size);
      await tab.go(url);
      return tab;
    },
    async tab(address: string): Promise<Tab> {
      let there: string[] = [];
      const find = async () => {
        const [contexts, pages] = [await window.contexts(), await browser.pages()];
        there = contexts.map(({ url }) => url);
        const context = contexts.filter(({ url }) => url.includes(address)).at(-1)?.context;
        return pages.find((page) => contextOf(page) === context);
      };
      return tabFor(await until(() => `waited for a tab at ${address}, there are ${there.join(', ')}`, find));
    },
  };
}

function panelParts(window: FirefoxWindow, views: Set<View>) {
  const panelIsOpen = async () => (await window.run('String(!!coachside.sidebar())')) === 'true';
  return {
    panelIsOpen,
    async panel(): Promise<Panel> {
      await until('waited for the sidebar', panelIsOpen);
      // As wide as Chromium's side panel.
      await window.run(`document.getElementById('sidebar-box').style.width = '360px'`);
      const view = viewOf(sidebarSurface(window));
      const ready = (path: string) => location.pathname === path && innerWidth > 300;
      await view.waitFor('the sidebar to be laid out', ready, '/sidepanel.html');
      views.add(view);
      const close = async () => {
        views.delete(view);
        await window.run(`SidebarController.hide(); ''`);
      };
      return { ...view, close };
    },
  };
}

/** Light and dark for pages, and for the sidebar, which follows the browser's own theme. */
const schemeOf =
  ({ run }: FirefoxWindow, views: Set<View>) =>
  async (scheme: Scheme) => {
    const dark = scheme === 'dark';
    await run(`Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${dark ? 0 : 1});
    Services.prefs.setIntPref('ui.systemUsesDarkTheme', ${dark ? 1 : 0})`);
    const told = (wanted: string) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches;
    await Promise.all([...views].map((view) => view.waitFor(`${scheme} looks`, told, scheme)));
  };

/** Sets the preferences behind how pages look. They apply to the whole browser. */
const wearOf =
  ({ run }: FirefoxWindow): Rig['wear'] =>
  async (tab, { font = 16, forced = false, contrast = false }) => {
    const colors = forced || contrast ? 2 : 0;
    // A page applies a new font size only when its colours change too.
    await run(`Services.prefs.setIntPref('font.size.variable.x-western', ${font});
    Services.prefs.setIntPref('browser.display.document_color_use', ${2 - colors});
    Services.prefs.setIntPref('browser.display.document_color_use', ${colors}); ''`);
    const wanted = `${font}px, forced: ${forced || contrast}`;
    let worn = '';
    const told = () =>
      `${getComputedStyle(document.documentElement).fontSize}, forced: ${matchMedia('(forced-colors: active)').matches}`;
    const look = async () => {
      worn = await tab.evaluate(told);
      return worn === wanted;
    };
    await until(() => `wanted a page of ${wanted}, but it is of ${worn}`, look);
  };

/** What only the browser's own window can do with an extension. */
function extensionParts(
  window: FirefoxWindow,
): Pick<Rig, 'pressToolbar' | 'chooseInMenu' | 'shortcut' | 'willGrant' | 'refusePrompt' | 'sleepBackground'> {
  const own = async (work: string) =>
    void (await window.run(`{ const policy = WebExtensionPolicy.getByID(${text(addon)}); ${work} }`));
  return {
    async pressToolbar({ page }) {
      await page.bringToFront();
      await own(`const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        ExtensionParent.apiManager.global.browserActionFor(policy.extension).triggerAction(window); ''`);
    },
    // What Firefox does when the item is pressed: its own menus cannot be reached without a screen.
    async chooseInMenu({ page }, item) {
      await page.bringToFront();
      await own(`policy.extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);
        policy.extension.emit('webext-menu-menuitem-click', { menuItemId: ${text(item)}, modifiers: [], editable: false }, gBrowser.selectedTab); ''`);
    },
    shortcut: (name) =>
      own(`const { shortcuts } = policy.extension;
        shortcuts.allCommands().then((all) => {
          const keys = all.find((one) => one.name === ${text(name)}).shortcut;
          const key = keys && document.querySelector('keyset[id^="ext-keyset"] key[key="' + keys.at(-1) + '"]');
          if (key) key.doCommand(); else shortcuts.onCommand(${text(name)});
          return '';
        })`),
    willGrant: async () =>
      void (await window.run(`Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false); ''`)),
    async refusePrompt() {
      const state = () => window.run(`PopupNotifications.panel.state`);
      await until('waited for the prompt', async () => (await state()) === 'open');
      // For a moment after the prompt opens, it ignores presses.
      await until('waited for the prompt to go', async () => {
        await window.run(
          `document.getElementById('addon-webext-permissions-notification')?.secondaryButton.click(); ''`,
        );
        return (await state()) === 'closed';
      });
    },
    sleepBackground: () => own(`policy.extension.terminateBackground().then(() => '')`),
  };
}

export async function launchFirefox(executablePath: string, options: RigOptions): Promise<Rig> {
  const profile = await profileFor(options);
  const browser = await start(executablePath, options, profile.folder);
  const window = await firefoxWindow(browser);
  const views = new Set<View>();
  const { open, tab } = tabParts(browser, window, views);
  const piece = async (inTab: Tab, name: Piece) =>
    JSON.parse(await window.run(inside(`coachside.tab(${text(await inTab.url())})`, 'piece', name)));
  const cardFrame: Rig['cardFrame'] = (inTab) => piece(inTab, 'card');
  const rig: Rig = {
    kind: 'firefox',
    origin,
    ...(await commonParts(browser, profile, { chip: (inTab) => piece(inTab, 'chip'), cardFrame })),
    ...panelParts(window, views),
    async install() {
      await browser.installExtension(options.extension);
      await welcomed(rig, options);
    },
    update: async () => void (await browser.installExtension(options.extension)),
    open: (url) => open(url),
    page: (path, size = [360, 700]) => open(`${origin}/${path}`, size),
    tab,
    card: ({ page }) => cardView(cardSurface(window, contextOf(page), origin, surfaceOf(page))),
    framed: ({ page }) => framedIn(window, contextOf(page), origin),
    scheme: schemeOf(window, views),
    wear: wearOf(window),
    ...extensionParts(window),
  };
  if (options.headless ?? true) await rig.scheme('light');
  if (options.install ?? true) await rig.install();
  return rig;
}
