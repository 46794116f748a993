// The extension's toolbar button: the sign on its badge, and its title, which says the same in words.
import type { Tab } from '../../browsers/rig';
import { until } from '../../browsers/until';

declare const chrome: { action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> } };

/** Both as they are now, read from a page of the extension. */
export const badge = (page: Tab): Promise<{ text: string; title: string }> =>
  page.evaluate(async () => ({ text: await chrome.action.getBadgeText({}), title: await chrome.action.getTitle({}) }));

/** Waits until both have these values. */
export const badgeSays = (page: Tab, text: string, title: string): Promise<boolean> =>
  until(`waited for the badge ${text} and ${title}`, async () => {
    const now = await badge(page);
    return now.text === text && now.title === title;
  });
