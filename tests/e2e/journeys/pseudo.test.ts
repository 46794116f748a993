// The pseudo-locale: every view in longer, accented, right-to-left text. Nothing is hard-coded, nothing breaks.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pseudoMessages } from '../../../lib/build/parts/pseudoMessages';
import messages from '../../../public/_locales/en/messages.json';
import type { Tab } from '../../browsers/rig';
import { until } from '../../browsers/until';
import { faultsOfSize } from '../checks/viewChecks';
import { keysetScenes } from '../scenes/keySetScenes';
import { logScenes } from '../scenes/logScenes';
import { panelScenes } from '../scenes/panelScenes';
import { setScene, settleStage } from '../support/seedDatabase';
import { builtFor, type Setting, wordsOf } from '../support/setting';

const word = wordsOf(pseudoMessages(messages) as typeof messages);

/** Runs in a page: every text that is shown or read out, except those from a person, a file or a card. */
function spoken(): string[] {
  const texts: string[] = [];
  const theirs = (one: Element) => one.closest('[dir="auto"], bdi') !== null;
  for (const one of document.querySelectorAll('body, body *')) {
    if (theirs(one) || !one.checkVisibility()) continue;
    const own = [...one.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    texts.push(...own.map(({ textContent }) => textContent ?? ''));
    for (const name of ['aria-label', 'title', 'alt']) texts.push(one.getAttribute(name) ?? '');
  }
  for (const one of document.querySelectorAll('[placeholder]')) texts.push(one.getAttribute('placeholder') ?? '');
  return texts.filter((text) => text.trim() !== '');
}

/** Days and months written by the browser, whose language stays the same. */
const dates = /\b(?:AM|PM|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?|[A-Z][a-z]{2,8}(?= ?\d))\b/g;

/** What is left of a text once all message texts are removed from it. */
function hardCoded(text: string): string {
  const inner = /⟦[^⟦⟧]*⟧/g;
  let rest = text.replace(inner, '');
  while (inner.test(rest)) rest = rest.replace(inner, '');
  return rest.replace(dates, '');
}

describe('in the pseudo-locale', () => {
  let setting: Setting;
  let tab: Tab;
  beforeAll(async () => {
    ({ setting, tab } = await settleStage('chromium', undefined, { extension: builtFor('chromium', 'pseudo') }));
  });
  afterAll(() => setting?.leave());

  it('the chip', async () => {
    const { rig } = setting;
    const meeting = await rig.open('https://meet.google.com/abc-defg-hij');
    const chip = await until('waited for the chip', () => rig.chip(meeting));
    expect(chip).toMatchObject({ text: word('chip_offer'), close: { name: word('chip_dismiss') } });
    expect(hardCoded(chip.go.name).trim()).toBe('');
    const { width } = await meeting.evaluate(() => ({ width: document.documentElement.clientWidth }));
    expect(chip.x).toBeGreaterThanOrEqual(0);
    expect(chip.x + chip.width).toBeLessThanOrEqual(width);
    await meeting.close();
  });

  it.each([...panelScenes, ...logScenes, ...keysetScenes])('$name', async (scene) => {
    await tab.size(360, 700);
    await setScene(setting.rig, tab, scene, word);
    expect(await tab.evaluate(() => document.documentElement.dir)).toBe('rtl');
    const all = await tab.evaluate(spoken);
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter((text) => /\p{L}/u.test(hardCoded(text)))).toEqual([]);
    expect(await faultsOfSize(tab), 'at 360').toEqual([]);
    await tab.size(320, 700);
    expect(await faultsOfSize(tab), 'at 320').toEqual([]);
  });
});
