// The card: the panel as a frame in the meeting page, used as a coach does.
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { preferCard } from '../../browsers/chooseCard';
import { removeFolder } from '../../browsers/commonParts';
import { type CardFrame, middle } from '../../browsers/pagePieces';
import type { Rig, Tab } from '../../browsers/rig';
import { until } from '../../browsers/until';
import { counted, enter, kinds, log, type Setting, settle, start, word } from '../support/setting';

const room = 'https://meet.google.com/abc-defg-hij';
const view = { width: 1280, height: 720 };

/** The card's frame once a condition holds for it. */
const framed = (rig: Rig, tab: Tab, what: string, is: (frame: CardFrame) => boolean): Promise<CardFrame> =>
  until(`waited for the card ${what}`, async () => {
    const frame = await rig.cardFrame(tab);
    return frame && is(frame) ? frame : null;
  });

/** The page may have a scroll bar, which is not part of the area the card is placed in. */
const onRight = ({ x, width }: CardFrame) => [12, 24].includes(view.width - x - width);
const onLeft = ({ x }: CardFrame) => x === 12;
const unfolded = ({ inside }: CardFrame) => inside.width > 0;
const folded = ({ inside, unfold }: CardFrame) => inside.width === 0 && unfold.width > 0;

async function openRoom(rig: Rig, address = room): Promise<Tab> {
  const tab = await rig.open(address);
  await tab.size(view.width, view.height);
  return tab;
}

describe.each(kinds)('the card in %s', (kind) => {
  let setting: Setting;
  let rig: Rig;
  let tab: Tab;

  beforeAll(async () => {
    setting = await settle(kind);
    rig = setting.rig;
    await preferCard(rig);
    tab = await openRoom(rig);
  });
  afterAll(() => setting.leave());

  it('opens by the chip, clear of the bar of the call, and takes the chip away', async () => {
    await rig.pressChip(tab);
    const card = await rig.card(tab);
    await card.spot('button', word('start'));
    const frame = await framed(rig, tab, 'on the right', onRight);
    const bar = await tab.evaluate(() => document.querySelector('.bar, footer')?.getBoundingClientRect().top ?? 0);
    expect(frame.y + frame.height).toBeLessThanOrEqual(bar || view.height - 96);
    await until('waited for the chip to go', async () => (await rig.chip(tab)) === null);
  });

  it('is the same panel and state as every other', async () => {
    const card = await rig.card(tab);
    await start(card);
    await log(card, 'aat', { ask: 2, tell: 1 });
    await card.click('button', /^1 TELL/);
    await counted(card, { ask: 2, tell: 2 });
    const panel = await rig.page('sidepanel.html');
    await counted(panel, { ask: 2, tell: 2 });
    await panel.press('u');
    await tab.front();
    await counted(card, { ask: 2, tell: 1 });
    await panel.close();
  });

  it('is docked on the other side, dragged, and folded to a tab, by pointer and by keys', async () => {
    await rig.pressCard(tab, 'across');
    await framed(rig, tab, 'on the left', onLeft);
    await rig.dragCard(tab, { x: 300, y: 120 });
    const dragged = await framed(rig, tab, 'where it was dragged', ({ x }) => x === 312);
    expect(dragged.y).toBe(132);
    await rig.pressCard(tab, 'fold');
    const tabbed = await framed(rig, tab, 'folded', folded);
    expect([tabbed.x, tabbed.width, tabbed.height]).toEqual([0, 40, 40]);
    await rig.pressCard(tab, 'unfold');
    await framed(rig, tab, 'unfolded', unfolded);
    await rig.pressCard(tab, 'move');
    await tab.press('ArrowDown');
    await framed(rig, tab, 'a stride lower', ({ y }) => y === 156);
    await counted(await rig.card(tab), { ask: 2, tell: 1 });
  });

  it('comes back where it was when the page is loaded again, and the talk goes on in it', async () => {
    await tab.reload();
    await framed(rig, tab, 'where it was', ({ x, y }) => x === 312 && y === 156);
    await counted(await rig.card(tab), { ask: 2, tell: 1 });
  });

  it('stands where it stood on this service, not on another', async () => {
    const other = await openRoom(rig, 'https://app.zoom.us/wc/12345678901/join');
    await rig.pressChip(other);
    await framed(rig, other, 'on the right of another service', onRight);
    await other.close();
    const second = await openRoom(rig, 'https://meet.google.com/xyz-defg-hij');
    await rig.pressChip(second);
    await framed(rig, second, 'where it was on this service', ({ x, y }) => x === 312 && y === 156);
    const card = await rig.card(second);
    await card.sees(word('switch_line'));
    await second.close();
    await tab.front();
  });

  it('stays inside a small window, and hides while something fills the screen', async () => {
    await tab.size(340, 500);
    const small = await framed(rig, tab, 'in a small window', ({ x, width }) => x >= 0 && x + width <= 340);
    expect(small.y + small.height).toBeLessThanOrEqual(500);
    await tab.size(view.width, view.height);
    await tab.evaluate(() => {
      document.body.addEventListener('click', () => void document.body.requestFullscreen(), { once: true });
    });
    await tab.clickAt({ x: 200, y: 60 });
    await tab.waitFor('the full screen', () => document.fullscreenElement !== null);
    await framed(rig, tab, 'hidden', ({ width }) => width === 0);
    await tab.evaluate(() => document.exitFullscreen());
    await framed(rig, tab, 'back', ({ width }) => width > 0);
  });

  it('closed, leaves a way back beside a live talk', async () => {
    await rig.pressCard(tab, 'close');
    await until('waited for the card to go', async () => (await rig.cardFrame(tab)) === null);
    const chip = await until('waited for the chip', () => rig.chip(tab));
    expect(chip.go.name).toBe(word('chip_here'));
    // The chip grows under the pointer: the press must still land on what was pointed at.
    const { x, y } = middle(chip.go);
    await tab.page.mouse.move(x, y);
    await until('waited for the chip to grow', async () => ((await rig.chip(tab))?.width ?? 0) > 2 * chip.width);
    await tab.clickAt({ x, y });
    await counted(await rig.card(tab), { ask: 2, tell: 1 });
  });

  it('goes on while the background sleeps, and takes the reflection at the end', async () => {
    const card = await rig.card(tab);
    await rig.sleepBackground();
    // A press by pointer leaves the keyboard with the call; a click beside the keys brings it to the card.
    await card.click('button', /^2 ASK/);
    await counted(card, { ask: 3, tell: 1 });
    await tab.press('t');
    await enter(card);
    await log(card, 't', { ask: 3, tell: 2 });
    await card.click('button', word('panel_stop'));
    await card.sees(word('reflect_noticed'));
  });

  it('is offered in the menu of the panel, where the tab in front can show it', async () => {
    const fresh = await openRoom(rig, 'https://meet.google.com/new-room-abc');
    await rig.pressToolbar(fresh);
    const beside = await rig.panel();
    await beside.click('button', word('panel_menu'));
    await beside.click('button', word('panel_card'));
    await rig.card(fresh);
  });
});

describe('in a browser that has no panel of its own', () => {
  let setting: Setting;
  beforeAll(async () => {
    setting = await settle('chromium', { extension: resolve('.output/safari-mv3') });
  });
  afterAll(() => setting.leave());

  it('the chip opens the card, and the toolbar button folds it and shows it', async () => {
    const { rig } = setting;
    const tab = await openRoom(rig);
    await rig.pressChip(tab);
    await start(await rig.card(tab));
    await rig.pressToolbar(tab);
    await framed(rig, tab, 'folded', folded);
    await rig.pressToolbar(tab);
    await framed(rig, tab, 'unfolded', unfolded);
  });
});

// Firefox is left out: its driver overwrites a profile's preferences with its own.
describe('in a browser that keeps all data from frames', () => {
  let setting: Setting;
  beforeAll(async () => {
    const profile = await mkdtemp(join(tmpdir(), 'coachside-'));
    await mkdir(join(profile, 'Default'));
    const blocked = { profile: { default_content_setting_values: { cookies: 2 } } };
    await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(blocked));
    setting = await settle('chromium', { profile });
  });
  afterAll(async () => {
    await setting.leave();
    await removeFolder(setting.rig.profile);
  });

  it('the card shows nothing of the log, and offers the window', async () => {
    const { rig } = setting;
    await preferCard(rig);
    const tab = await openRoom(rig);
    await rig.pressChip(tab);
    const card = await rig.card(tab);
    await card.sees(word('card_apart'));
    expect(await card.names('button')).toEqual([word('panel_pop_out')]);
    await card.click('button', word('panel_pop_out'));
    await start(await rig.tab('sidepanel.html?window'));
  });
});
