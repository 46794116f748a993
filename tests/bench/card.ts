// Opens the card in a meeting page for measuring, through the chip, like a coach who prefers the card.
import type { Rig } from '../browsers/rig';
import { english } from '../setup/englishWords';
import { meeting } from './hold';
import { runFirst } from './page';
import type { Opening } from './ready';

export const cardIn = (rig: Rig): Opening => ({
  name: 'card.html',
  async open(watch) {
    const tab = await rig.open('about:blank');
    await runFirst(tab, watch, english('start'));
    await tab.go(meeting);
    await rig.pressChip(tab);
    const { waitFor } = await rig.card(tab);
    return { waitFor, close: tab.close };
  },
});
