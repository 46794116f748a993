// On meeting tabs: asks what the chip should say and draws it. Reads the address alone, nothing of the page.
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { type ChipState, onMessage, sendMessage } from '../lib/browser/messages';
import { readAddress, sites } from '../lib/meetings/address';
import { type ChipWords, drawChip } from '../lib/meetings/chip';

const word = (key: string, ...subs: string[]) => browser.i18n.getMessage(key as never, subs);

function words(keys: string | null): ChipWords {
  return {
    offer: word('chip_offer'),
    switch: word('chip_switch'),
    instead: keys ? word('chip_instead_keys', keys) : word('chip_instead'),
    dismiss: word('chip_dismiss'),
    direction: word('direction'),
  };
}

export default defineContentScript({
  matches: sites.flatMap((site) => [...site.matches]),
  runAt: 'document_idle',
  async main(context) {
    let remove = () => {};
    let dismissed = false;
    const { state, opening } = await sendMessage('chipState', undefined);
    const show = (next: ChipState) => {
      remove();
      remove = () => {};
      const role = readAddress(location.href)?.role;
      if (next === 'hidden' || dismissed || (role !== 'room' && role !== 'workspace')) return;
      remove = drawChip(document, {
        words: words(opening.by === 'toolbar' ? opening.keys : null),
        opening,
        small: role === 'workspace',
        state: next,
        press: () => void (opening.by === 'click' && sendMessage('openPanel', undefined)),
        dismiss: () => {
          dismissed = true;
          remove();
        },
      });
    };
    onMessage('chipChanged', ({ data }) => show(data));
    context.onInvalidated(() => remove());
    show(state);
  },
});
