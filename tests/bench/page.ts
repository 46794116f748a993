// Opens a page of the extension in a fresh tab with a function of ours run before its own code; waits until it is idle.
import type { Rig, Tab } from '../browsers/rig';

/** Runs a function, sent as text, before the own code of each page and frame that the tab shows from now on. */
export async function runFirst<A extends unknown[]>(tab: Tab, first: (...args: A) => void, ...args: A): Promise<void> {
  // The TypeScript loader leaves calls of `__name` in functions.
  const script = `{ const __name = (f) => f; (${first})(...${JSON.stringify(args)}) }`;
  await tab.page.evaluateOnNewDocument(script);
}

/** Opens a page at the size of a panel; `first` runs before its own code and is sent as text. */
export async function openWith<A extends unknown[]>(
  { rig, path }: { rig: Rig; path: string },
  first: (...args: A) => void,
  ...args: A
): Promise<Tab> {
  const tab = await rig.open('about:blank');
  await tab.size(360, 700);
  await runFirst(tab, first, ...args);
  await tab.go(`${rig.origin}/${path}`);
  return tab;
}

/** Runs in a page: waits until the changes are drawn and the page is idle. */
export async function rest(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  await new Promise<unknown>((done) => requestIdleCallback(done));
}
