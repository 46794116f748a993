// Replaces in the page what the browser says or refuses from then on: about tabs, sites and the disk.
import { fileURLToPath } from 'node:url';
import type { Tab } from '../../browsers/rig';
import type { Words } from '../support/setting';
import { idOf, minute } from './rows';

interface Extension {
  tabs: { query: unknown };
  permissions: { contains: unknown; getAll: unknown };
  storage: { session: { set(values: object): Promise<void> } };
}

/** The address of the active tab, whether addresses may be seen, and the granted origins. */
interface Said {
  front?: string;
  seen?: boolean;
  origins?: string[];
}

/** Sets what the page's browser answers from now on. */
export async function browserSays(tab: Tab, said: Said): Promise<void> {
  await tab.evaluate(({ front, seen, origins }: Said) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Extension; chrome: Extension };
    const { tabs, permissions } = browser ?? chrome;
    // Supports both a promise and a callback as the last argument.
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

/** Another meeting is in front: gives a panel in a tab the answer that a panel beside that tab would get. */
export async function bringMeeting(tab: Tab): Promise<void> {
  await browserSays(tab, { front: 'https://meet.google.com/abc-defg-hij' });
  await keepSession(tab, { looked: Date.now() });
}

/** Before a talk: sets the answers, then changes this tab's address, because the line looks again on such a change. */
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

/** The tab of a talk has left its call page. */
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

/** The path of a fixture file that a scene uploads to a page. */
export const fixture = (path: string): string => fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url));
