// Two meeting tabs, the card in one, the panel beside the other and a pop-out, all at once: they show the same state,
// whether the background is awake or not.
import { describe, expect, it } from 'vitest';
import { preferCard } from '../../browsers/chooseCard';
import type { Rig, Tab } from '../../browsers/rig';
import { until } from '../../browsers/until';
import type { View } from '../../browsers/view';
import { counted, kinds, log, start, word } from '../support/setting';
import { sharedSetting } from '../support/sharedSetting';

const meet = 'https://meet.google.com/abc-defg-hij';
const zoom = 'https://app.zoom.us/wc/12345678901/join';

const all = (views: readonly View[], counts: { ask: number; tell: number }) =>
  Promise.all(views.map((view) => counted(view, counts)));

/** By script, because there is only one mouse for two presses at once. The ASK key is the first. */
const pressKey = (view: View, nth: number): Promise<void> =>
  view.evaluate((at: number) => document.querySelectorAll<HTMLElement>('footer button')[at]?.click(), nth);

const chipSays = (rig: Rig, tab: Tab, key: 'chip_switch' | 'chip_here' | 'chip_offer') =>
  until(`waited for the chip to say ${key}`, async () => (await rig.chip(tab))?.text.includes(word(key)));

describe.each(kinds)('in %s', (kind) => {
  const settled = sharedSetting(kind);

  /** A talk live in the card of the first tab; a second tab; the panel in a page and in a pop-out. */
  async function everywhere() {
    const { rig } = await settled();
    await preferCard(rig);
    const second = await rig.open(zoom);
    const first = await rig.open(meet);
    await rig.pressChip(first);
    const card = await rig.card(first);
    await start(card);
    await rig.pressToolbar(first);
    const panel = await rig.panel();
    await panel.click('button', word('panel_menu'));
    // The menu is complete once it offers the card.
    await panel.spot('button', word('panel_card'));
    await panel.click('button', word('panel_pop_out'));
    const popOut = await rig.tab('sidepanel.html?window');
    await all([card, panel, popOut], { ask: 0, tell: 0 });
    return { rig, first, second, card, panel, popOut, views: [card, panel, popOut] };
  }

  it('what one surface does, all show; a switch moves it, a stop ends it', async () => {
    const { rig, first, second, card, panel, popOut, views } = await everywhere();
    await chipSays(rig, second, 'chip_switch');
    await card.click('button', /^0 ASK/);
    await all(views, { ask: 1, tell: 0 });
    await panel.click('button', /^0 TELL/);
    await all(views, { ask: 1, tell: 1 });
    // Both at the same instant.
    await Promise.all([pressKey(panel, 1), pressKey(popOut, 0)]);
    await all(views, { ask: 2, tell: 2 });
    await second.front();
    await rig.pressChip(second);
    const other = await rig.card(second);
    await counted(other, { ask: 2, tell: 2 });
    await other.click('button', word('switch_go'));
    await all([other, panel, popOut], { ask: 0, tell: 0 });
    await other.click('button', /^0 TELL/);
    await all([other, panel, popOut], { ask: 0, tell: 1 });
    await first.front();
    await card.sees(word('switch_line'));
    await counted(card, { ask: 0, tell: 1 });
    await panel.click('button', word('panel_stop'));
    for (const view of [card, panel, popOut, other]) await view.sees(word('reflect_title'));
  });

  it('nobody notices that the background was killed', async () => {
    const { rig, first, second, card, panel, popOut, views } = await everywhere();
    await rig.sleepBackground();
    await card.click('button', /^0 ASK/);
    await all(views, { ask: 1, tell: 0 });
    await log(popOut, 't', { ask: 1, tell: 1 });
    await all(views, { ask: 1, tell: 1 });
    await rig.sleepBackground();
    await rig.shortcut('ask');
    await all(views, { ask: 2, tell: 1 });
    await rig.sleepBackground();
    await first.reload();
    await counted(await rig.card(first), { ask: 2, tell: 1 });
    await rig.sleepBackground();
    await first.close();
    await panel.sees(word('go_on_closed', '').slice(0, 20));
    await popOut.sees(word('reflect_title'));
    await chipSays(rig, second, 'chip_offer');
    expect(await rig.cardFrame(second)).toBeNull();
  });
});
