// Owns the toolbar badge: it is there for a waiting reflection only. Must not know why one waits.
import { browser } from 'wxt/browser';
import { t } from './words';

/** Shows how many reflections wait; nothing for none. */
export async function showWaiting(waiting: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#6a655c' });
  await browser.action.setBadgeText({ text: waiting > 0 ? '•' : '' });
  await browser.action.setTitle({ title: waiting > 0 ? t('action_waiting') : t('action_title') });
}
