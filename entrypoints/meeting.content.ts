// On meeting tabs: asks what to show and draws it, the chip or the card. Reads nothing of the page.
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { type ChipView, type Opening, onMessage, sendMessage } from '../lib/browser/messages';
import { type ChipWords, drawChip } from '../lib/meetings/chip';
import { clear } from '../lib/meetings/drawn';
import { drawFrame, type Frame, type FrameWords } from '../lib/meetings/frame';
import { manifestMatches } from '../lib/meetings/hosts';

const word = (key: string, ...subs: string[]) => browser.i18n.getMessage(key as never, subs);

function instead(opening: Opening): string {
  if (opening.by !== 'toolbar') return word('chip_alone');
  return opening.keys ? word('chip_instead_keys', opening.keys) : word('chip_instead');
}

function chipWords(opening: Opening): ChipWords {
  return {
    offer: word('chip_offer'),
    switch: word('chip_switch'),
    here: word('chip_here'),
    instead: instead(opening),
    dismiss: word('chip_dismiss'),
    direction: word('direction'),
  };
}

const frameWords = (): FrameWords => ({
  name: word('short_name'),
  move: word('card_move'),
  across: word('card_across'),
  fold: word('card_fold'),
  unfold: word('card_unfold'),
  close: word('card_close'),
});

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
        words: frameWords(),
        source: `${browser.runtime.getURL('/card.html' as never)}#${leave.ticket}`,
        place: leave.place,
        clear: leave.clear,
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
        words: chipWords(view.opening),
        // Beside a talk that is live here, the chip is only the way back to the card.
        small: view.small || view.kind === 'here',
        kind: view.kind,
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
