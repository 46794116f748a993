// Runs in meeting tabs: asks the background what to show, and draws the chip or the card. Reads nothing from the page.
// The texts come with the background's answer.
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
    /** Shows the card; false if this page may not. */
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

/** The chip of this page, redrawn only if something about it changed. */
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
        // If the talk is live in this tab, the chip only leads back to the card.
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
    // Remove what an older script drew. It gets no message to do so itself, as a page could fake that message.
    clear(document, 'chip', 'card');
    let view: ChipView | undefined;
    const card = cardOf(() => draw());
    const open = () => sendMessage('openPanel', undefined);
    const chip = chipOf(async ({ opening }) => (opening.by === 'card' && (await card.show(false))) || open());
    const draw = () => {
      // A talk that is live in this tab needs no chip, unless only the chip leads back to the card or the window.
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
