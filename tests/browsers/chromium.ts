// Chromium, Chrome or Edge with the extension in it, loaded through DevTools: branded Chrome has no flag for it.
import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { surfaceOf, tabOf } from './browserTab';
import { inSight } from './cardInSight';
import { wardrobe } from './chromiumLooks';
import { cardSurface, framedIn, pieceIn } from './chromiumPieces';
import { cardView, commonParts, downloadsOf, languageOf, profileFor, unanswered, welcomed } from './commonParts';
import type { Rig, RigOptions, Tab } from './rig';
import { until } from './until';
import { viewOf } from './view';

const quiet = [
  '--no-first-run',
  '--disable-gpu',
  '--disable-quic',
  '--disable-component-update',
  '--disable-sync',
  '--hide-crash-restore-bubble',
  '--password-store=basic',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--window-size=1280,800',
];

function start(executablePath: string, options: RigOptions, profile: string): Promise<Browser> {
  const language = languageOf(options);
  const args = [...quiet, ...(language ? [`--accept-lang=${language}`] : [])];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  if (options.app) args.push(`--app=${options.app}`);
  if (options.proxy) args.push(`--proxy-server=${options.proxy}`, '--ignore-certificate-errors');
  return puppeteer.launch({
    executablePath,
    args,
    headless: options.headless ?? true,
    // In a visible window, leave out the notice that the browser is automated.
    ...(options.headless === false ? { ignoreDefaultArgs: ['--enable-automation'] } : {}),
    // Extensions can be loaded only over a pipe.
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: null,
    protocolTimeout: unanswered,
    downloadBehavior: { policy: 'allow', downloadPath: downloadsOf(profile) },
  });
}

type Own = (target: Target) => boolean;

function tabParts(browser: Browser, known: Set<Target>, dress: (page: Page) => Promise<Page>) {
  const tabFor = async (page: Page): Promise<Tab> => {
    known.add(page.target());
    await dress(page);
    return tabOf(page, {
      go: async (url) => void (await page.goto(url)),
      reload: async () => void (await page.reload()),
    });
  };
  return {
    async open(url: string, size?: readonly [width: number, height: number]): Promise<Tab> {
      const tab = await tabFor(await browser.newPage());
      if (size) await tab.size(...size);
      await tab.go(url);
      return tab;
    },
    async tab(address: string): Promise<Tab> {
      const pages = () => browser.targets().filter((one) => one.type() === 'page');
      const there = () => pages().map((one) => one.url());
      const missed = () => `waited for a tab at ${address}, there are ${there().join(', ')}`;
      const target = await until(missed, () => pages().findLast((one) => one.url().includes(address)));
      return tabFor(await target.asPage());
    },
  };
}

function panelParts(browser: Browser, own: Own, dress: (page: Page) => Promise<Page>) {
  // The side panel is a page of ours that is in no tab.
  const find = () => browser.targets().filter((target) => own(target) && target.url().endsWith('/sidepanel.html'));
  return {
    panelIsOpen: async () => find().length > 0,
    async panel() {
      const target = await until('waited for the side panel', () => find().at(-1));
      const page = await dress(await target.asPage());
      const view = viewOf(surfaceOf(page));
      await view.waitFor('the side panel to be laid out', () => innerWidth > 0);
      return { ...view, close: () => page.close() };
    },
  };
}

declare const chrome: {
  commands: { onCommand: { dispatch(name: string): void; hasListeners(): boolean } };
  contextMenus: { onClicked: { dispatch(info: object, tab: object | undefined): void } };
  sidePanel: { setPanelBehavior(of: { openPanelOnActionClick: boolean }): Promise<void> };
  tabs: { query(of: object): Promise<{ url?: string }[]> };
};

/** False while another tab counts as active, or the address that the press grants is not yet reported. */
const giveChoice = async (menuItemId: string, url: string): Promise<boolean> => {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  if (url.startsWith('http') && tab?.url !== url) return false;
  chrome.contextMenus.onClicked.dispatch({ menuItemId, editable: false }, tab);
  return true;
};
const givePanelToButton = (openPanelOnActionClick: boolean): Promise<void> =>
  chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick });
const giveCommand = (name: string): void => chrome.commands.onCommand.dispatch(name);
/** False or rejected in a background that has just started: it may not even be the extension's yet. */
const listens = (): boolean => chrome.commands.onCommand.hasListeners();

/** Starts the sleeping background, as the browser does before it delivers an event. */
async function wake(browser: Browser, origin: string, worker: () => Target | undefined): Promise<Target> {
  const [page] = await browser.pages();
  const session = await page?.createCDPSession();
  await session?.send('ServiceWorker.enable');
  await session?.send('ServiceWorker.startWorker', { scopeURL: `${origin}/` });
  return until('waited for the background', worker);
}

/** The background once it listens for events, as it does before the browser delivers one. */
async function runningWorker(browser: Browser, origin: string, worker: () => Target | undefined): Promise<WebWorker> {
  const target = worker() ?? (await wake(browser, origin, worker));
  return until('waited for the background to listen', async () => {
    const running = await target.worker();
    return (await running?.evaluate(listens)) ? running : null;
  });
}

/** Loads the extension again from its folder. An extension that reloads itself stays disabled here. */
async function reload(browser: Browser, extension: string, worker: () => Target | undefined): Promise<void> {
  const before = worker();
  await browser.installExtension(extension);
  await until('waited for the background to be another', () => {
    const now = worker();
    return now !== undefined && now !== before;
  });
}

function workerParts(browser: Browser, origin: () => string, worker: () => Target | undefined) {
  return {
    // Keys sent by a driver never reach the browser's own shortcuts.
    async shortcut(name: string) {
      const running = await runningWorker(browser, origin(), worker);
      await running.evaluate(giveCommand, name);
    },
    async sleepBackground() {
      const running = worker();
      await (await running?.worker())?.close();
      await until('waited for the background to sleep', () => !running || !browser.targets().includes(running));
    },
  };
}

/** The toolbar button and its context menu. */
function buttonParts(browser: Browser, origin: () => string, worker: () => Target | undefined) {
  const pressToolbar = async ({ page }: Tab): Promise<void> => {
    await page.bringToFront();
    const id = new URL(origin()).host;
    const extension = await until('waited for the extension', async () => (await browser.extensions()).get(id));
    await page.triggerExtensionAction(extension);
  };
  return {
    pressToolbar,
    // A driver cannot open the menu. The button grants the tab as its menu does, if it does not open the panel.
    async chooseInMenu(tab: Tab, item: string): Promise<void> {
      const running = await runningWorker(browser, origin(), worker);
      await running.evaluate(givePanelToButton, false);
      await pressToolbar(tab);
      await until('waited for the tab to be granted', () => running.evaluate(giveChoice, item, tab.page.url()));
      await running.evaluate(givePanelToButton, true);
    },
  };
}

interface Developer {
  developerPrivate: { addHostPermission(id: string, match: string): Promise<void> };
}

/** Permissions granted in advance on the browser's extensions page are not prompted for again. */
async function foretell(browser: Browser, id: string, matches: readonly string[]): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions/');
  for (const match of matches) {
    const allow = (one: string, of: string) =>
      (globalThis as unknown as { chrome: Developer }).chrome.developerPrivate.addHostPermission(of, one);
    await page.evaluate(allow, match, id);
  }
  await page.close();
}

export async function launchChromium(executablePath: string, options: RigOptions): Promise<Rig> {
  const profile = await profileFor(options);
  const browser = await start(executablePath, options, profile.folder);
  const known = new Set<Target>();
  const { dress, scheme, wear } = wardrobe(options.headless ?? true);
  const { open, tab } = tabParts(browser, known, dress);
  const chip: Rig['chip'] = async ({ page }) => JSON.parse((await pieceIn(page, 'chip')) ?? 'null');
  const cardFrame: Rig['cardFrame'] = async ({ page }) => JSON.parse((await pieceIn(page, 'card')) ?? 'null');
  let id = '';
  const own: Own = (target) => !known.has(target) && target.url().startsWith(`chrome-extension://${id}/`);
  // A replaced worker may stay until its last event is over.
  const worker = () => browser.targets().findLast((target) => own(target) && target.type() === 'service_worker');
  const rig: Rig = {
    kind: 'chromium',
    ...(await commonParts(browser, profile, { chip, cardFrame })),
    ...panelParts(browser, own, dress),
    ...workerParts(browser, () => rig.origin, worker),
    get origin() {
      return `chrome-extension://${id}`;
    },
    async install() {
      id = await browser.installExtension(options.extension);
      await until('waited for the background', worker);
      await welcomed(rig, options);
    },
    update: () => reload(browser, options.extension, worker),
    open: (url) => open(url),
    page: (path, size = [360, 700]) => open(`${rig.origin}/${path}`, size),
    tab,
    card: async (inTab) => inSight(await cardView(cardSurface(inTab.page, rig.origin, () => cardFrame(inTab)))),
    framed: ({ page }) => framedIn(page, rig.origin),
    scheme,
    wear,
    ...buttonParts(browser, () => rig.origin, worker),
    willGrant: (matches) => foretell(browser, id, matches),
  };
  if (options.install ?? true) await rig.install();
  return rig;
}
