// A meeting page hides or covers the card and lets the mouse through: no press counts in what is not seen.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settlesFor } from '../../../lib/panel/cardInSight';
import { inSight, outOfSight } from '../../browsers/cardInSight';
import { preferCard } from '../../browsers/chooseCard';
import type { Spot } from '../../browsers/locate';
import type { CardFrame } from '../../browsers/pagePieces';
import type { Rig, Tab } from '../../browsers/rig';
import type { View } from '../../browsers/view';
import { done, type Hostile, openHostile } from '../support/hostilePage';
import { counted, enter, kinds, log, type Setting, settle, start, word } from '../support/setting';

declare const hostile: Hostile;

/** Styles a page can set on its root. They affect everything in it except the top layer. */
const paints = [
  ['opacity', '0'],
  ['opacity', '0.02'],
  ['transform', 'translate(-600px, 0)'],
  ['transform', 'scale(0.2)'],
  ['translate', '0 300px'],
  ['clip-path', 'inset(0 0 0 100%)'],
  ['clip-path', 'polygon(0 0, 100vw 0, 100vw 100vh, 100vw 0.01px, 0 0.01px)'],
  ['mask', 'linear-gradient(transparent, transparent)'],
  ['mix-blend-mode', 'difference'],
  ['visibility', 'hidden'],
  ['zoom', '0.2'],
] as const;

/** In Firefox, a filter of the root affects the top layer too. */
const ofChromium = [['filter', 'opacity(0)']] as const;

/** Waits until the page is redrawn. */
const drawn = () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

/** A picture of the card's bar, the one part no clock changes, without its corners, which show the page. */
async function pictureOf({ page }: Tab, { x, y, width }: CardFrame): Promise<string> {
  const clip = { x: x + 16, y: y + 2, width: width - 32, height: 28 };
  return Buffer.from(await page.screenshot({ clip, captureBeyondViewport: false })).toString('base64');
}

/** How a page can lay something over the card's top layer that the mouse passes through. */
const covers = ['popover', 'popover::backdrop', 'dialog::backdrop', 'view transition', 'full screen'];

/** Covers the card from `from` pixels down. Returns where ASK is in it, once the card is out of sight. */
async function covered(tab: Tab, card: View, name: string, from = 0): Promise<Spot> {
  await enter(card);
  const ask = await card.spot('button', /ASK/);
  await tab.evaluate((...how) => hostile.cover(...how), name, from);
  if (name === 'full screen') await tab.clickAt({ x: 400, y: 300 });
  await tab.waitFor(`the cover by ${name}`, () => hostile.isCovered());
  await outOfSight(card);
  return ask;
}

/** Removes the cover and waits until a press in the card counts again. */
async function uncovered(tab: Tab, card: View): Promise<void> {
  await tab.evaluate(() => hostile.uncover());
  await inSight(card);
}

async function stopped(tab: Tab, card: View): Promise<void> {
  await card.click('button', word('panel_stop'));
  await done(card);
  await tab.close();
}

/** Run in the page: one makes it forget what it heard, the other tells whether it has heard the letter a since. */
const hearNothing = () => void hostile.heard.splice(0);
const heardLetter = () => hostile.heard.some((one) => /^keydown \S+ a /.test(one));

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  let rig: Rig;
  beforeAll(async () => {
    setting = await settle(kind);
    rig = setting.rig;
    await preferCard(rig);
  });
  afterAll(() => setting.leave());

  it('a page that fades, clips, shifts or shrinks its root leaves the card as it is', async () => {
    const { tab, card } = await openHostile(rig, 'nothing');
    await start(card);
    const stood = await rig.cardFrame(tab);
    if (!stood) throw new Error('There is no card.');
    const before = await pictureOf(tab, stood);
    for (const [name, value] of kind === 'chromium' ? [...paints, ...ofChromium] : paints) {
      await tab.evaluate((...how) => hostile.paint(...how), name, value);
      await tab.evaluate(drawn);
      expect(await rig.cardFrame(tab), `${name}: ${value}`).toEqual(stood);
      expect((await pictureOf(tab, stood)) === before, `${name}: ${value}`).toBe(true);
      await tab.evaluate((of) => hostile.paint(of, ''), name);
      await tab.evaluate(drawn);
    }
    // Neither this nor a look at another tab costs the coach a press.
    const other = await rig.open('about:blank');
    await tab.front();
    await other.close();
    await card.click('button', /^0 ASK/);
    await counted(card, { ask: 1, tell: 0 });
    await stopped(tab, card);
  });

  // No other browser reports whether a frame is visible: see the page on privacy.
  it.runIf(kind === 'chromium')(
    'a page that covers the card has no press and no key counted, and the coach is told',
    async () => {
      const { tab, card } = await openHostile(rig, 'nothing');
      await start(card);
      for (const [n, name] of covers.entries()) {
        const ask = await covered(tab, card, name);
        await tab.evaluate(hearNothing);
        await card.clickAt(ask);
        await tab.press('a');
        const isThePages = await tab.evaluate(heardLetter);
        await uncovered(tab, card);
        // Some covers pass no press on to the card: the browser gives the press, and with it the keyboard, to the page.
        if (!isThePages) await card.sees(word('card_uncounted_covered'));
        expect(isThePages, name).toBe(!name.startsWith('popover'));
        await card.click('button', /ASK/);
        await counted(card, { ask: n + 1, tell: 0 });
        expect(await card.text()).not.toContain(word('card_uncounted_covered'));
      }
      await enter(card);
      await log(card, 't', { ask: covers.length, tell: 1 });
      await stopped(tab, card);
    },
  );

  it.runIf(kind === 'chromium')(
    'a page that covers all of the card but its bar has no second press counted either, where the first is told in the bar',
    async () => {
      const { tab, card } = await openHostile(rig, 'nothing');
      await start(card);
      const { y = 0 } = (await rig.cardFrame(tab)) ?? {};
      const ask = await covered(tab, card, 'popover', y + 120);
      await card.clickAt(ask);
      await card.sees(word('card_uncounted_covered'));
      const told = await card.evaluate(() => performance.now());
      const isPast = (at: number) => performance.now() > at;
      await card.waitFor('what is told to be in sight for long', isPast, told + 2 * settlesFor);
      await card.clickAt(ask);
      await uncovered(tab, card);
      await card.click('button', /ASK/);
      await counted(card, { ask: 1, tell: 0 });
      await stopped(tab, card);
    },
  );
});
