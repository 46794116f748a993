// The toolbar badge: a sign, its colour and the button's title.
import { browser } from 'wxt/browser';
import { t } from './words';

/** At most four narrow characters, and the button's title that says the same in words. */
export interface Sign {
  text: string;
  title: string;
}

/** What the badge shows: a press is not saved yet, a conversation is live, a reflection waits, or none of these. */
export type Standing = 'unsaved' | 'live' | 'waiting' | 'quiet';

const ink = '#211f1b';
const soft = '#6a655c';

/** Milliseconds for which the result of a shortcut is shown. */
const glanceFor = 2500;

async function show({ text, title }: Sign, color: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color });
  await browser.action.setBadgeText({ text });
  await browser.action.setTitle({ title });
}

let over: ReturnType<typeof setTimeout> | undefined;

/** Shows the current state: "!" for what is not saved, a dot while live, three dots for what waits, nothing else. */
export async function showStanding(standing: Standing): Promise<void> {
  clearTimeout(over);
  if (standing === 'unsaved') await show({ text: '!', title: t('action_unsaved') }, ink);
  else if (standing === 'live') await show({ text: '●', title: t('action_live') }, ink);
  else if (standing === 'waiting') await show({ text: '…', title: t('action_waiting') }, soft);
  else await show({ text: '', title: t('action_title') }, soft);
}

/** Shows a sign for a moment, then calls `then`. */
export async function showBriefly(sign: Sign, then: () => void): Promise<void> {
  clearTimeout(over);
  over = setTimeout(then, glanceFor);
  await show(sign, ink);
}
