// Runs inside a page: finds what is cut off, covered or needs sideways scrolling. Sent to it as text, all together.
import { type inPage, locateScript } from '../../browsers/locate';

declare const nameOf: typeof inPage.nameOf;

function pressables(): HTMLElement[] {
  const kinds =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex="-1"]), [role=button]';
  // An open dialog or popover over the page takes all presses.
  const over = document.querySelector('dialog:modal, :popover-open') ?? document;
  return [...over.querySelectorAll<HTMLElement>(kinds)].filter(
    (one) => !one.matches(':disabled') && one.checkVisibility({ visibilityProperty: true }),
  );
}

function called(one: Element): string {
  return `${one.tagName.toLowerCase()} "${nameOf(one)}"`;
}

function targetsOf(one: Element): Element[] {
  const labels = [...((one as HTMLInputElement).labels ?? [])];
  return one.matches('input[type=file]') ? labels : [one, ...labels];
}

function outside(one: Element): boolean {
  const { left, right } = one.getBoundingClientRect();
  return left < -0.5 || right > document.documentElement.clientWidth + 0.5;
}

function unpressable(one: HTMLElement): string | null {
  const [first] = targetsOf(one);
  if (!first) return `${called(one)} has nothing to press`;
  first.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = first.getBoundingClientRect();
  const hit = document.elementFromPoint(x + width / 2, y + height / 2);
  if (!hit || !targetsOf(one).some((target) => target.contains(hit)))
    return `${called(one)} is covered by ${hit ? called(hit) : 'nothing, out of the page'}`;
  if (outside(first)) return `${called(one)} sticks out of the page`;
  // A field scrolls its text; anything else must be as large as its text.
  const spills =
    !one.matches('input, textarea, select') && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0;
  return spills && getComputedStyle(one).display !== 'inline' ? `${called(one)} is too narrow for its words` : null;
}

function overlaps(all: readonly HTMLElement[]): string[] {
  // Sticky elements lie over what is scrolled.
  const stuck = (one: Element) => one.closest('footer, dialog > header');
  const boxes = all.map((one) => ({ one, box: (targetsOf(one)[0] ?? one).getBoundingClientRect() }));
  return boxes.flatMap(({ one, box }, index) =>
    boxes.slice(index + 1).flatMap((other) => {
      if (one.contains(other.one) || other.one.contains(one) || stuck(one) !== stuck(other.one)) return [];
      const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      return wide > 1 && high > 1 ? [`${called(one)} overlaps ${called(other.one)}`] : [];
    }),
  );
}

function cutTexts(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const cut: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent?.checkVisibility({ visibilityProperty: true }) || !node.textContent?.trim()) continue;
    if (getComputedStyle(parent).textOverflow === 'ellipsis') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const wide = document.documentElement.clientWidth;
    const out = [...range.getClientRects()].some(({ left, right }) => left < -0.5 || right > wide + 0.5);
    if (out) cut.push(`"${node.textContent.slice(0, 60)}" is cut off`);
  }
  return cut;
}

function misfits(): string[] {
  const page = document.documentElement;
  const wide = Math.max(page.scrollWidth, document.body.scrollWidth) - page.clientWidth;
  const all = pressables();
  const found = [...all.flatMap((one) => unpressable(one) ?? []), ...overlaps(all), ...cutTexts()];
  scrollTo(0, 0);
  return wide > 0 ? [`the page scrolls ${wide} px sideways`, ...found] : found;
}

export const fits = { pressables, called, targetsOf, misfits };

const parts = [pressables, called, targetsOf, outside, unpressable, overlaps, cutTexts, misfits];

/** The functions above as a script, run in a page once: they stay defined until the page is left. */
export const fitsScript = `globalThis.__name ??= (f) => f; ${locateScript}\n${parts.map(String).join('\n')}`;
