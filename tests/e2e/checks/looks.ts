// Runs inside a page: finds what cannot be told apart without fills. Sent to it as text, all together.
import type { Tab } from '../../browsers/rig';

interface Filled {
  one: HTMLElement;
  called: string;
}

const seen = (one: Element) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true });

/** The background colour behind an element. */
function fillBehind(one: Element): string {
  for (let at = one.parentElement; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!/, 0\)$/.test(backgroundColor)) return backgroundColor;
  }
  return '';
}

/** Elements with a fill and no border: a line for each. Checkboxes and radios are drawn by the browser. */
function edgeless(): string[] {
  const filled: Filled[] = [];
  for (const one of document.body.querySelectorAll<HTMLElement>(':not([type=checkbox], [type=radio])')) {
    const { backgroundColor } = getComputedStyle(one);
    if (seen(one) && !/, 0\)$/.test(backgroundColor) && backgroundColor !== fillBehind(one))
      filled.push({ one, called: `${one.tagName.toLowerCase()} "${one.textContent.slice(0, 40)}"` });
  }
  return filled.flatMap(({ one, called }) => {
    const { borderTopWidth, borderTopStyle } = getComputedStyle(one);
    const framed = Number.parseFloat(borderTopWidth) > 0 && borderTopStyle !== 'none';
    return framed || one.matches('[aria-current]') ? [] : [`${called} has a fill and no edge`];
  });
}

/** Everything drawn of an element except its colours. */
function shapeOf(one: Element): string {
  const sign = (pseudo?: string) => {
    const style = getComputedStyle(one, pseudo);
    const { content, fontWeight, textDecorationLine, outlineStyle, outlineWidth, borderTopWidth } = style;
    const edges = [borderTopWidth, style.borderBottomWidth, outlineStyle === 'none' ? '0' : outlineWidth];
    return [content, fontWeight, textDecorationLine, ...edges].join();
  };
  return [sign(), sign('::before'), one.childElementCount].join(' ');
}

/** Chosen elements that look like ones not chosen: a line for each. */
function alike(): string[] {
  const pairs = [
    ['fieldset input:checked + span', 'fieldset input:not(:checked) + span'],
    ['nav button[aria-current]', 'nav button:not([aria-current])'],
    ['nav a[aria-current]', 'nav a:not([aria-current])'],
    ['section button[aria-pressed="true"]', 'section button[aria-pressed="false"]'],
  ] as const;
  const first = (selector: string) => [...document.querySelectorAll(selector)].find((one) => seen(one));
  return pairs.flatMap(([on, off]) => {
    const [chosen, other] = [first(on), first(off)];
    if (!chosen || !other || shapeOf(chosen) !== shapeOf(other)) return [];
    return [`"${chosen.textContent}" is chosen and looks like "${other.textContent}"`];
  });
}

/** Texts below the smallest size, 12 pixels at the browser's font of 16: a line for each. */
function smallType(font: number): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const small = new Set<string>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement: parent } = node;
    if (!parent || !seen(parent) || !node.textContent?.trim()) continue;
    const size = Number.parseFloat(getComputedStyle(parent).fontSize);
    if (size < (12 / 16) * font) small.add(`"${node.textContent.slice(0, 40)}" has ${size} pixels`);
  }
  return [...small];
}

/** Keys of a live talk that are not fully in sight. */
function keysAway(): string[] {
  const keys = [...document.querySelectorAll<HTMLElement>('footer button')].filter((one) =>
    /ASK|TELL/.test(one.innerText),
  );
  return keys.flatMap((one) => {
    const { top, bottom, left, right } = one.getBoundingClientRect();
    const inSight = top >= 0 && left >= 0 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5;
    return inSight ? [] : [`${one.innerText} is out of sight: ${[top, bottom, left, right].map(Math.round).join()}`];
  });
}

const parts = [fillBehind, edgeless, shapeOf, alike, smallType, keysAway].map(String).join('\n');
const script = `globalThis.__name ??= (f) => f; var seen = ${seen};\n${parts}`;

/** What is wrong when no fills are seen: elements without an edge, and chosen ones that look like others. */
export async function faultsOfSight(tab: Tab): Promise<string[]> {
  await tab.page.evaluate(script);
  return tab.evaluate(() => [...edgeless(), ...alike()]);
}

/** Texts that do not grow with the browser's font size, here `font` pixels. */
export async function faultsOfType(tab: Tab, font: number): Promise<string[]> {
  await tab.page.evaluate(script);
  return tab.evaluate((pixels: number) => smallType(pixels), font);
}

/** The keys of a live talk that are out of sight; empty if there is no live talk. */
export async function hiddenKeys(tab: Tab): Promise<string[]> {
  await tab.page.evaluate(script);
  return tab.evaluate(() => keysAway());
}
