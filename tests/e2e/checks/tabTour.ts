// A tour of a page by the Tab key alone: what it stops at, and whether the focus is visible at each stop.
import { type inPage, locateScript, type Name } from '../../browsers/locate';
import type { Tab } from '../../browsers/rig';
import { type fits, fitsScript } from './fits';

declare const allOf: typeof inPage.allOf;
declare const pressables: typeof fits.pressables;
declare const called: typeof fits.called;
declare const targetsOf: typeof fits.targetsOf;

interface Touring {
  stops?: Element[];
  unseen?: string[];
}

/** Moves the focus to the start of the page, or of what is open over it. */
function begin(): void {
  (globalThis as Touring).stops = [];
  const top = document.querySelector<HTMLElement>('dialog:modal') ?? document.body;
  // Needed even if it seems to have the focus: a browser continues from where a removed element was.
  top.tabIndex = -1;
  top.focus();
  top.removeAttribute('tabindex');
}

/** The focused element and those that may show its focus, such as the label of a hidden checkbox. */
function around(one: Element): Element[] {
  return [one, one.nextElementSibling, one.previousElementSibling].flatMap((near) => near ?? []);
}

function isRinged(one: Element): boolean {
  return [undefined, '::after'].some((part) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one, part);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  });
}

/** What is wrong with how a stop shows its focus. */
function unseenAt(one: Element): string[] {
  const ringed = around(one).find(isRinged);
  const { x, y, width, height } = (ringed ?? one).getBoundingClientRect();
  const hit = document.elementFromPoint(x + width / 2, Math.min(y + height / 2, innerHeight - 1));
  const clear = hit && [...around(one), ...targetsOf(one)].some((near) => near.contains(hit));
  return [
    ...(ringed ? [] : [`${called(one)} has the focus and does not show it`]),
    ...(clear ? [] : [`${called(one)} has the focus behind ${hit ? called(hit) : 'the edge'}`]),
  ];
}

/** What can be pressed and was not stopped at. One of a group of chips is enough: arrow keys reach the others. */
function missed(): string[] {
  const { stops = [] } = globalThis as Touring;
  const group = (one: Element) => (one instanceof HTMLInputElement && one.name) || null;
  const groups = new Set(stops.map(group).filter((name) => name !== null));
  const left = pressables().filter((one) => !stops.includes(one) && !groups.has(group(one) ?? ''));
  return left.map((one) => `${called(one)} was not reached`);
}

/** What stays wrong with a stop. Repeated, because the browser scrolls to it a little after it gets the focus. */
async function unseenSoon(one: Element): Promise<string[]> {
  // Not by frames: a browser may draw none in a tab that it considers hidden.
  for (let looks = 0; looks < 250 && unseenAt(one).length > 0; looks += 1)
    await new Promise((next) => setTimeout(next, 20));
  return unseenAt(one);
}

/** Records where the focus is; true once there is nowhere else to go. */
async function note(): Promise<boolean> {
  const touring = globalThis as Touring;
  touring.stops ??= [];
  touring.unseen ??= [];
  const on = document.activeElement;
  if (!on || on === document.body) return touring.stops.length > 0;
  // A date field has several stops of its own.
  if (on === touring.stops.at(-1)) return false;
  if (touring.stops.includes(on)) return true;
  touring.stops.push(on);
  touring.unseen.push(...(await unseenSoon(on)));
  return missed().length === 0;
}

function findings(): string[] {
  return [...missed(), ...((globalThis as Touring).unseen ?? [])];
}

const script = [begin, around, isRinged, unseenAt, unseenSoon, missed, note, findings].map(String).join('\n');

/** Goes through a page once by Tab; a line for each element not reached and each stop that is not visible. */
export async function tabTour(tab: Tab): Promise<string[]> {
  await tab.page.evaluate(`${fitsScript}\n${script}`);
  await tab.evaluate(() => begin());
  const most = 200;
  for (let n = 0; n < most; n += 1) {
    await tab.press('Tab');
    if (await tab.evaluate(() => note())) break;
  }
  return tab.evaluate(() => findings());
}

/** Which key leads from the focus to an element; null if there is no such element. */
function wayTo(role: string, name: Name): 'here' | 'Tab' | 'Shift+Tab' | null {
  const on = document.activeElement ?? document.body;
  const [wanted] = allOf(role, name);
  if (!wanted) return null;
  if (wanted === on) return 'here';
  return on.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING ? 'Shift+Tab' : 'Tab';
}

/** Goes to an element by Tab, once it is there; throws if Tab does not reach it. */
export async function tabTo(tab: Tab, role: string, name: string | RegExp): Promise<void> {
  const wanted = name instanceof RegExp ? { source: name.source, flags: name.flags } : name;
  const find = (...query: Parameters<typeof wayTo>) => wayTo(...query);
  await tab.page.evaluate(`globalThis.__name ??= (f) => f; ${locateScript}\n${wayTo}`);
  for (let n = 0; n < 120; n += 1) {
    const way = await tab.waitFor(`the ${role} "${name}"`, find, role, wanted);
    if (way === 'here') return;
    await tab.press(way);
  }
  throw new Error(`Tab never came to the ${role} "${name}"`);
}
