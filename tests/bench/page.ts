// Opening a page of the extension in a fresh tab with something of ours in it before its own code runs, and its rest.
import type { Rig, Tab } from '../browsers/rig';

/** Runs a function, sent as text, in each page that a tab shows from now on, and in its frames, before their own code. */
export async function runFirst<A extends unknown[]>(tab: Tab, first: (...args: A) => void, ...args: A): Promise<void> {
  // `__name` is what the TypeScript loader leaves in functions.
  const script = `{ const __name = (f) => f; (${first})(...${JSON.stringify(args)}) }`;
  await tab.page.evaluateOnNewDocument(script);
}

/** Opens a page the size of a panel; `first` runs in it before its own code, and is sent as text. */
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

/** Runs in a page: waits until what changed is drawn and the page has nothing to do. */
export async function rest(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  await new Promise<unknown>((done) => requestIdleCallback(done));
}
