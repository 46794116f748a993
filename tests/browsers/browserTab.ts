// A tab of either browser as a view.
import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import type { Tab } from './rig';
import { type Surface, viewOf } from './view';

/** The surface of a page that the driver knows. */
export function surfaceOf(page: Page): Surface {
  return {
    run: async (expression) => (await page.evaluate(expression)) as string,
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    picture: () => page.screenshot({ captureBeyondViewport: false }),
    async key(key, held) {
      for (const modifier of held) await page.keyboard.down(modifier as KeyInput);
      await page.keyboard.press(key as KeyInput);
      for (const modifier of held) await page.keyboard.up(modifier as KeyInput);
    },
  };
}

/** A tab around a page; `moves` is how this browser navigates. */
export function tabOf(page: Page, moves: Pick<Tab, 'go' | 'reload'>): Tab {
  const view = viewOf(surfaceOf(page));
  return {
    ...view,
    ...moves,
    page,
    url: () => view.evaluate(() => location.href),
    size: (width, height) => page.setViewport({ width, height }),
    front: () => page.bringToFront(),
    close: () => page.close(),
    async upload(path, nth = 0) {
      await view.waitFor('a file input', (n) => document.querySelectorAll('input[type=file]').length > n, nth);
      const input = (await page.$$('input[type=file]'))[nth] as ElementHandle<HTMLInputElement>;
      await input.uploadFile(path);
    },
  };
}
