// On meeting tabs: asks what to show and draws it, the chip or the card. Reads nothing of the page, and no words: they
// come with what to show.
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { type ChipView, onMessage, sendMessage } from '../lib/browser/messages';
import { drawFrame, type Frame } from '../lib/meetings/page/cardFrame';
import { drawChip } from '../lib/meetings/page/meetingChip';
import { clear } from '../lib/meetings/page/shadowHost';
import { manifestMatches } from '../lib/meetings/sites/manifestMatches';

const nothing = () => undefined;

/** The card of this page, once the coach wants it. */
function cardOf(changed: () => void) {
  let frame: Frame | null = null;
  return {
    stands: () => frame?.stands() ?? false,
    /** Shows it; false where this page may not. */
    async show(toggle: boolean): Promise<boolean> {
      if (frame?.stands()) {
        frame.show(toggle);
        return true;
      }
      const leave = await sendMessage('card', undefined);
      if (!leave) return false;
      frame = drawFrame(document, {
        ...leave,
        source: `${browser.runtime.getURL('/card.html' as never)}#${leave.ticket}`,
        placed: (place) => void sendMessage('cardPlaced', place),
        closed: () => {
          frame = null;
          void sendMessage('cardClosed', undefined);
          changed();
        },
      });
      changed();
      return true;
    },
  };
}

/** The chip of this page: drawn anew only where something about it changed. */
function chipOf(press: (view: NonNullable<ChipView>) => Promise<boolean>) {
  let drawn = '';
  let remove: () => void = nothing;
  let dismissed = false;
  return {
    show(view: ChipView) {
      const wanted = JSON.stringify(view);
      if (wanted === drawn) return;
      drawn = wanted;
      remove();
      remove = nothing;
      if (!view || dismissed) return;
      remove = drawChip(document, {
        words: view.words,
        // Beside a talk that is live here, the chip is only the way back to the card.
        small: view.small || view.kind === 'here',
        press: () => press(view),
        dismiss: () => {
          dismissed = true;
          remove();
        },
      });
    },
  };
}

export default defineContentScript({
  matches: manifestMatches,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main() {
    // What an older script drew is taken away here: it is not told to, as a page could say the same.
    clear(document, 'chip', 'card');
    let view: ChipView | undefined;
    const card = cardOf(() => draw());
    const open = () => sendMessage('openPanel', undefined);
    const chip = chipOf(async ({ opening }) => (opening.by === 'card' && (await card.show(false))) || open());
    const draw = () => {
      // A talk that is live here needs no chip, unless the chip alone leads back to the card or the window.
      const hidden = !view || card.stands() || (view.kind === 'here' && !['card', 'window'].includes(view.opening.by));
      chip.show(hidden ? null : (view ?? null));
    };
    onMessage('chipChanged', ({ data }) => {
      view = data;
      draw();
    });
    onMessage('showCard', ({ data }) => card.show(data));
    const found = await sendMessage('chip', undefined);
    if (view === undefined) view = found.view;
    if (found.card) await card.show(false);
    draw();
  },
});
