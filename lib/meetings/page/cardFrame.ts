// The card's frame in the meeting page: the panel in a closed shadow root, with a bar and a tab. Draws only; no React.
import type { FrameWords } from '../../browser/messages';
import { acrossFrom, type Box, type CardPlace, type Clear, cardBox, firstPlace, placeAt } from './cardPlace';
import { draggable } from './dragPiece';
import { button, icon, mark, named, stand } from './shadowHost';

export interface FrameParts {
  words: FrameWords;
  /** Address of the card's page, with its ticket. Never set as the frame's `src`: Firefox may show that to the page. */
  source: string;
  place: CardPlace | null;
  clear: Clear;
  /** The coach moved, folded or unfolded it. */
  placed(place: CardPlace): void;
  closed(): void;
}

export interface Frame {
  /** Whether it is still in the document: the page may have removed it. */
  stands(): boolean;
  /** Unfolds a folded card; with `toggle`, folds an open one. */
  show(toggle: boolean): void;
}

// In the top layer, out of reach of the page's styles on its own root (opacity, filter, transform, clip-path, mask).
const style = `
.card { position: fixed; inset: auto; margin: 0; padding: 0; z-index: 2147483000; box-sizing: border-box; display: flex;
  flex-direction: column; overflow: hidden;
  background: #fbfaf7; color: #6a655c; border: 1px solid #e5e0d6; border-radius: 12px; box-shadow: 0 4px 24px #0004; }
.bar { display: flex; flex: none; height: 32px; align-items: stretch; }
button { all: unset; box-sizing: border-box; cursor: pointer; display: flex; align-items: center; justify-content: center;
  width: 34px; }
button:hover { color: #211f1b; } button:focus-visible { outline: 2px solid #29517f; outline-offset: -3px; border-radius: 8px; }
.move { flex: 1; cursor: grab; touch-action: none; justify-content: flex-start; padding: 0 10px; }
svg { flex: none; }
iframe { flex: 1; border: 0; width: 100%; min-height: 0; background: #fbfaf7; }
.unfold { display: none; width: 100%; height: 100%; touch-action: none; }
.card[hidden] { display: none; }
.folded { border-radius: 8px; } .folded > :not(.unfold) { display: none; } .folded > .unfold { display: flex; }
.moving iframe { pointer-events: none; } .moving .move { cursor: grabbing; }
@media (prefers-color-scheme: dark) {
  .card, iframe { background: #22201c; color: #a8a194; } .card { border-color: #37332c; } button:hover { color: #f1ede4; }
  button:focus-visible { outline-color: #9dbfe6; }
}
`;

const paths = {
  across: 'M2 6h13M11.5 2.5 15 6l-3.5 3.5M16 12H3M6.500 8.500 3 12l3.500 3.500',
  fold: 'M3 12h12',
  close: 'M4 4l10 10M14 4 4 14',
};

function inside(page: Document, name: string): HTMLIFrameElement {
  const frame = page.createElement('iframe');
  frame.title = name;
  return frame;
}

function bar(page: Document, words: FrameWords, move: HTMLElement, acts: Record<keyof typeof paths, () => void>) {
  const made = page.createElement('div');
  made.className = 'bar';
  made.append(move);
  for (const name of ['across', 'fold', 'close'] as const)
    made.append(named(button(page, name, acts[name], icon(page, paths[name])), words[name]));
  return made;
}

function lay(page: Document, card: HTMLElement, box: Box): void {
  for (const [name, value] of Object.entries(box)) card.style.setProperty(name, `${value}px`);
  // Undoes the zoom of the page's root, so that it can neither shrink nor shift the card.
  card.style.zoom = `${1 / (page.documentElement.currentCSSZoom || 1)}`;
  card.hidden = page.fullscreenElement !== null;
}

/** Puts the card into the page's top layer. Returns its host. */
function raise(page: Document, card: HTMLElement): HTMLElement {
  card.popover = 'manual';
  const host = stand(page, 'card', style, card);
  card.showPopover();
  return host;
}

/** Draws now, and whenever the page's size, its full-screen element or its zoom changes. */
function follow(page: Document, card: HTMLElement, draw: () => void, events: AbortController): void {
  page.defaultView?.addEventListener('resize', draw, events);
  page.addEventListener('fullscreenchange', draw, events);
  // When a page zooms its root, only the card's device pixels change. Safari does not report those.
  if ('devicePixelContentBoxSize' in ResizeObserverEntry.prototype)
    new ResizeObserver(draw).observe(card, { box: 'device-pixel-content-box' });
  draw();
}

/** Draws the card, replacing any earlier one. */
export function drawFrame(page: Document, parts: FrameParts): Frame {
  const { words, clear } = parts;
  let place = parts.place ?? firstPlace(clear);
  const card = page.createElement('div');
  const view = () => ({ width: page.documentElement.clientWidth, height: page.documentElement.clientHeight });
  const draw = () => {
    card.className = place.folded ? 'card folded' : 'card';
    lay(page, card, cardBox(place, view(), clear));
  };
  const put = (next: CardPlace, done = true) => {
    place = next;
    draw();
    if (done) parts.placed(place);
    else card.classList.add('moving');
  };
  const fold = (folded: boolean) => put({ ...place, folded });
  const events = new AbortController();
  const close = () => {
    events.abort();
    host.remove();
    parts.closed();
  };
  const move = named(
    button(page, 'move', () => undefined, mark(page)),
    words.move,
  );
  const unfold = named(
    button(page, 'unfold', () => fold(false), mark(page)),
    words.unfold,
  );
  const acts = { across: () => put(acrossFrom(place)), fold: () => fold(true), close };
  const panel = inside(page, words.name);
  card.append(bar(page, words, move, acts), panel, unfold);
  const host = raise(page, card);
  panel.contentWindow?.location.replace(parts.source);
  for (const handle of [move, unfold])
    draggable(handle, card, (left, top, done) => put(placeAt(left, top, view(), place.folded), done));
  follow(page, card, draw, events);
  return { stands: () => host.isConnected, show: (toggle) => fold(toggle && !place.folded) };
}
