// What every view must pass: no findings by axe, nothing out of reach at any size, every key stop visible.
import { source } from 'axe-core';
import type { Tab } from '../../browsers/rig';
import { type fits, fitsScript } from './fits';

interface Axe {
  run(
    context: Element | Document,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }>;
}

declare const axe: Axe;
declare const misfits: typeof fits.misfits;

/** What axe finds in a page, or in the menu open over it: a line for each faulty element. */
export async function violations(tab: Tab, { forced = false } = {}): Promise<string[]> {
  await tab.page.evaluate(source);
  return tab.evaluate(async (coloursForced: boolean) => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations: found } = await axe.run(document.querySelector(':popover-open') ?? document, {
      runOnly: { type: 'tag', values: tags },
      // With forced colours, axe reads the page's own colours, which nobody sees.
      rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: !coloursForced } },
      resultTypes: ['violations'],
    });
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
  }, forced);
}

/** What cannot be used in a page at its current size: a line for each fault. */
export async function faultsOfSize(tab: Tab): Promise<string[]> {
  await tab.page.evaluate(fitsScript);
  return tab.evaluate(() => misfits());
}
