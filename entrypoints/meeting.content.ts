// On meeting tabs: asks what the chip should say and draws it. Reads the address alone, nothing of the page.
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { type ChipState, type Opening, onMessage, sendMessage } from '../lib/browser/messages';
import { readAddress, sites } from '../lib/meetings/address';
import { type ChipWords, drawChip } from '../lib/meetings/chip';
import type { Role } from '../lib/meetings/site';
import { requiredMatches } from '../lib/meetings/sites';

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

/** The chip of this page: drawn anew only where something about it changed. */
function chipOf(opening: Opening) {
  let drawn = '';
  let remove = () => {};
  let dismissed = false;
  const draw = (state: ChipState, role: Role | undefined) => {
    remove();
    remove = () => {};
    if (state === 'hidden' || dismissed || (role !== 'room' && role !== 'workspace')) return;
    remove = drawChip(document, {
      words: words(opening.by === 'toolbar' ? opening.keys : null),
      opening,
      small: role === 'workspace',
      state,
      press: () => void sendMessage('openPanel', undefined),
      dismiss: () => {
        dismissed = true;
        remove();
      },
    });
  };
  return {
    show(state: ChipState) {
      // We stand on hosts that the manifest or the coach named, nowhere else.
      const role = readAddress(location.href, true)?.role;
      const wanted = `${state} ${role}`;
      if (wanted !== drawn) draw(state, role);
      drawn = wanted;
    },
    remove: () => remove(),
  };
}

export default defineContentScript({
  matches: requiredMatches(sites),
  runAt: 'document_idle',
  async main(context) {
    let latest: ChipState | undefined;
    let chip: ReturnType<typeof chipOf> | undefined;
    onMessage('chipChanged', ({ data }) => {
      latest = data;
      chip?.show(data);
    });
    context.onInvalidated(() => chip?.remove());
    const { state, opening } = await sendMessage('chipState', undefined);
    chip = chipOf(opening);
    chip.show(latest ?? state);
  },
});
