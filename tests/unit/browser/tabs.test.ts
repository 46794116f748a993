import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { frontTab, standsAlone } from '../../../lib/browser/tabs';

type Type = 'normal' | 'popup' | 'app';
interface Window {
  id: number;
  type: Type;
  url?: string;
  lastAccessed?: number;
}

const ours = fakeBrowser.runtime.getURL('/sidepanel.html?window' as never);
const popOut: Window = { id: 1, type: 'popup', url: ours };
const ordinary: Window = { id: 2, type: 'normal', url: 'https://meet.google.com/abc-defg-hij' };
const app: Window = { id: 3, type: 'app', url: 'https://meet.google.com/xyz-defg-hij' };
const popup: Window = { id: 4, type: 'popup', url: 'https://bbb.example.org/coaching' };
const unseen: Window = { id: 6, type: 'app' };
const log: Window = { id: 5, type: 'normal', url: fakeBrowser.runtime.getURL('/log.html' as never) };

/** The open windows, the last used first, each with one tab whose id is ten times the window's. */
function windowsAre(...open: Window[]): void {
  const tabs = open.map(({ id, url, lastAccessed }) => ({ id: id * 10, windowId: id, url, lastAccessed }));
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async (asked: {
    windowType?: Type;
    currentWindow?: true;
  }) => {
    const among = asked.currentWindow ? open.slice(0, 1) : open;
    const wanted = among.filter(({ type }) => !asked.windowType || type === asked.windowType);
    return tabs.filter(({ windowId }) => wanted.some(({ id }) => id === windowId));
  }) as never);
  vi.spyOn(fakeBrowser.windows, 'getLastFocused').mockImplementation((async (asked: { windowTypes: Type[] }) =>
    open.find(({ type }) => asked.windowTypes.includes(type))) as never);
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async (id: number) =>
    tabs.find((tab) => tab.id === id)) as never);
  vi.spyOn(fakeBrowser.windows, 'get').mockImplementation((async (id: number) =>
    open.find((one) => one.id === id)) as never);
}

beforeEach(() => {
  Object.assign(globalThis, { location: { pathname: '/sidepanel.html' } });
});

it.each([
  ['beside a panel, that of its own window', [ordinary, app], null, 20],
  ['for the pop-out, that of the ordinary window used last', [popOut, ordinary], null, 20],
  ['for the pop-out, that of the web app used last', [popOut, app, ordinary], null, 30],
  ['for the pop-out, the ordinary one where that was used after the web app', [popOut, ordinary, app], null, 20],
  ['for the pop-out, the popup whose chip was pressed last', [popOut, popup, ordinary], 40, 40],
  ['for the pop-out, no tab of an ordinary window because its chip was pressed once', [popOut, app, ordinary], 20, 30],
  ['for a shortcut in a web app, that app', [app, ordinary], null, 30],
  ['for a shortcut in a popup, that popup', [popup, ordinary, app], null, 40],
  ['for the pop-out, none that we may not see in an app', [popOut, unseen, ordinary], null, 20],
  ['the log, where that is in front of an ordinary window', [popOut, log], null, 50],
  ['none where only we have windows', [popOut], null, undefined],
] as const)('the tab in front is, %s', async (_, open, asked, wanted) => {
  windowsAre(...open);
  expect((await frontTab(asked))?.id).toBe(wanted);
});

it('goes by when tabs were in use where the browser names our own window whatever it is asked', async () => {
  windowsAre(popOut, { ...ordinary, lastAccessed: 5 }, { ...popup, lastAccessed: 9 });
  vi.spyOn(fakeBrowser.windows, 'getLastFocused').mockImplementation((async () => popOut) as never);
  expect((await frontTab())?.id).toBe(40);
});

it.each([
  [ordinary, false],
  [app, true],
  [popup, true],
])('a tab in a window like %o stands alone: %s', async (window, alone) => {
  windowsAre(window);
  expect(await standsAlone(window.id * 10)).toBe(alone);
});
