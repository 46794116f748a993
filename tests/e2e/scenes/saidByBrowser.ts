// What a scene's browser says and refuses from then on, said in the page itself: of tabs, of sites, of the disk.
import { fileURLToPath } from 'node:url';
import type { Tab } from '../../browsers/rig';
import type { Words } from '../support/setting';
import { idOf, minute } from './rows';

interface Extension {
  tabs: { query: unknown };
  permissions: { contains: unknown; getAll: unknown };
  storage: { session: { set(values: object): Promise<void> } };
}

/** The address of the tab in front, whether addresses may be seen, and all that may be. */
interface Said {
  front?: string;
  seen?: boolean;
  origins?: string[];
}

/** What the page's browser says from now on. */
export async function browserSays(tab: Tab, said: Said): Promise<void> {
  await tab.evaluate(({ front, seen, origins }: Said) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Extension; chrome: Extension };
    const { tabs, permissions } = browser ?? chrome;
    // Answers both who waits and who passes a function, last.
    const saying =
      (answer: unknown) =>
      async (...asked: unknown[]) => {
        const then = asked.at(-1);
        if (typeof then === 'function') then(answer);
        return answer;
      };
    if (front) tabs.query = saying([{ id: 4711, url: front }]);
    if (seen !== undefined) permissions.contains = saying(seen);
    if (origins) permissions.getAll = saying({ origins });
  }, said);
}

export const keepSession = (tab: Tab, values: object): Promise<void> =>
  tab.evaluate(async (kept: object) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Extension; chrome: Extension };
    await (browser ?? chrome).storage.session.set(kept);
  }, values);

/** Another meeting is in front: what the browser would say of a tab beside a panel, said to a panel in a tab. */
export async function bringMeeting(tab: Tab): Promise<void> {
  await browserSays(tab, { front: 'https://meet.google.com/abc-defg-hij' });
  await keepSession(tab, { looked: Date.now() });
}

/** Before a talk: said to the line that looks whenever a tab shows another address, as this one does then. */
export async function lineFor(tab: Tab, word: Words, said: Said): Promise<void> {
  await tab.spot('button', word('start'));
  await browserSays(tab, said);
  await tab.evaluate(() => {
    location.hash = 'looked';
  });
}

/** The meeting of a talk was opened seven minutes ago. */
export async function openedBefore(tab: Tab, n: number): Promise<void> {
  const binding = { conversationId: idOf(n), tabId: 4711, site: 'meet', roomHash: 'hash', state: 'bound' };
  await keepSession(tab, { binding, shown: { 4711: { roomHash: 'hash', at: Date.now() - 7 * minute } } });
}

/** The tab of a talk has left the page of its call. */
export async function leftItsCall(tab: Tab, n: number): Promise<void> {
  const page = (hash: string) => ({ hash, role: 'workspace' });
  const place = { call: page('call'), away: { page: page('other'), since: Date.now() - minute } };
  const tie = { conversationId: idOf(n), tabId: 4711, site: 'other', roomHash: 'hash', salt: 'salt', state: 'bound' };
  await keepSession(tab, { binding: { ...tie, place } });
}

/** From now on the page cannot store anything. */
export async function fillDisk(tab: Tab): Promise<void> {
  await tab.evaluate(() => {
    const full = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = full;
    IDBObjectStore.prototype.add = full;
  });
}

/** The path of a file that a scene gives to a page. */
export const fixture = (path: string): string => fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url));
