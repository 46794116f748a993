import { describe, expect, it } from 'vitest';
import { browsers, firstLoad, gzipped, namedBy, read } from './output';

/** Gzipped bytes, 1 kB = 1000 bytes. The background also writes the copy inside the browser, about 9 kB of it. */
const budget = { contentScript: 8000, panel: 130_000, background: 80_000 };

describe.each(browsers)('for %s', (browser) => {
  it('the content script keeps within its budget', () => {
    expect(gzipped(browser, 'content-scripts/meeting.js')).toBeLessThanOrEqual(budget.contentScript);
  });

  it('the panel’s first load keeps within its budget', () => {
    const files = firstLoad(browser, 'sidepanel.html');
    const sizes = Object.fromEntries(files.map((path) => [path, gzipped(browser, path)]));
    const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
    expect(total, JSON.stringify(sizes, null, 2)).toBeLessThanOrEqual(budget.panel);
  });

  it('that first load holds no meeting addresses', () => {
    for (const path of firstLoad(browser, 'sidepanel.html')) expect(read(browser, path), path).not.toContain('jit.si');
  });

  it('the background, which wakes for every press, loads nothing that only draws', () => {
    const total = firstLoad(browser, 'background.js').reduce((sum, path) => sum + gzipped(browser, path), 0);
    expect(total).toBeLessThanOrEqual(budget.background);
  });

  it('that first load is everything the panel names, styles and shared chunks among it', () => {
    const files = firstLoad(browser, 'sidepanel.html');
    expect(files).toEqual(
      expect.arrayContaining(namedBy(read(browser, 'sidepanel.html')).map((path) => path.slice(1))),
    );
    expect(files.some((path) => path.endsWith('.js'))).toBe(true);
    expect(files.some((path) => path.endsWith('.css'))).toBe(true);
  });
});
