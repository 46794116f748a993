// How pages look in Chromium: light or dark, forced colours, more contrast, the browser's font size.
import type { CDPSession, Page } from 'puppeteer-core';
import type { Looks, Scheme, Tab } from './rig';

/** Light and dark, for every page seen so far. In a visible window, the system's scheme applies until it is set. */
export function wardrobe(headless: boolean) {
  const pages = new Map<Page, { client: CDPSession; looks: Looks }>();
  let worn: Scheme | '' = headless ? 'light' : '';
  async function wear(page: Page): Promise<void> {
    const { client, looks } = pages.get(page) ?? {};
    const features = [
      { name: 'prefers-color-scheme', value: worn },
      { name: 'forced-colors', value: looks?.forced ? 'active' : '' },
      { name: 'prefers-contrast', value: looks?.contrast ? 'more' : '' },
    ];
    await client?.send('Emulation.setEmulatedMedia', { features });
  }
  return {
    dress: async (page: Page): Promise<Page> => {
      pages.set(page, { client: await page.createCDPSession(), looks: {} });
      await wear(page);
      return page;
    },
    scheme: async (scheme: Scheme): Promise<void> => {
      worn = scheme;
      await Promise.all([...pages.keys()].filter((page) => !page.isClosed()).map(wear));
    },
    wear: async ({ page }: Tab, looks: Looks): Promise<void> => {
      const known = pages.get(page);
      if (!known) return;
      known.looks = looks;
      await wear(page);
      await known.client.send('Page.setFontSizes', { fontSizes: { standard: looks.font ?? 16 } });
    },
  };
}
