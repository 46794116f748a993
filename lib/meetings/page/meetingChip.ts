// The chip in the meeting page: a button in a closed shadow root, placed clear of the page's controls. Draws only; no
// React.
import type { ChipWords } from '../../browser/messages';
import { button, mark, named, span, stand } from './shadowHost';

export interface ChipParts {
  words: ChipWords;
  /** Show only the logo until hovered or focused, e.g. because the address does not say whether a call is on. */
  small: boolean;
  /** Resolves to false if nothing opened; then the chip says what to use instead. */
  press(): Promise<boolean>;
  dismiss(): void;
}

// Right edge, a third of the way down: clear of bars at the bottom (Meet, Zoom) and at the top (Teams: 72 px).
const style = `
.chip { position: fixed; inset-block-start: max(88px, 32vh); inset-inline-end: 12px; z-index: 2147483000; }
.chip { display: flex; align-items: center; background: #fbfaf7; color: #211f1b; border: 1px solid #e5e0d6;
  border-radius: 999px; box-shadow: 0 2px 10px #0003; font: 14px/1.3 system-ui, sans-serif; max-width: 280px; }
button { all: unset; box-sizing: border-box; cursor: pointer; min-height: 36px; display: flex; align-items: center; }
button:focus-visible { outline: 2px solid #29517f; outline-offset: 2px; border-radius: 999px; }
.go { gap: 8px; padding: 6px 4px 6px 12px; font-weight: 600; }
.close { padding: 0 11px; color: #6a655c; font-size: 16px; }
/* Grows away from the edge, so that what is under the pointer stays there. */
.small, .small .go { flex-direction: row-reverse; }
.small .words, .small .close { display: none; }
.small .go { padding: 9px; }
.small:is(:hover, :focus-within) .words, .small:is(:hover, :focus-within) .close { display: flex; }
.said { display: none; padding: 8px 0; }
.told { border-radius: 16px; } .told .words { display: none; } .told .said { display: block; }
@media (prefers-color-scheme: dark) {
  .chip { background: #22201c; color: #f1ede4; border-color: #37332c; } .close { color: #a8a194; }
  button:focus-visible { outline-color: #9dbfe6; }
}
@media (max-height: 260px) { .chip { display: none; } }
`;

/** Draws the chip, replacing any earlier one. Returns a function that removes it. */
export function drawChip(page: Document, parts: ChipParts): () => void {
  const chip = page.createElement('div');
  chip.className = parts.small ? 'chip small' : 'chip';
  const { words } = parts;
  chip.dir = words.direction;
  // Outside the button, so that a screen reader announces it when it appears.
  const told = span(page, 'said');
  told.setAttribute('role', 'status');
  const tell = () => {
    told.textContent = words.instead;
    chip.className = 'chip told';
  };
  const press = () => void parts.press().then((opened) => opened || tell(), tell);
  const go = button(page, 'go', press, mark(page), span(page, 'words', words.go));
  if (parts.small) go.setAttribute('aria-label', words.go);
  chip.append(go, told, named(button(page, 'close', parts.dismiss, '×'), words.dismiss));
  const host = stand(page, 'chip', style, chip);
  return () => host.remove();
}
