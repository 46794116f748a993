// Owns what the extension's parts say to each other, and who is one of them.
import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from 'wxt/browser';

/** What a meeting page's chip should say. */
export type ChipState = 'offer' | 'switch' | 'hidden';

/** How the panel opens from a page: the chip's click does it, or the coach presses a key or the toolbar button. */
export type Opening = { by: 'click' } | { by: 'toolbar'; keys: string | null };

export interface Messages {
  /** Meeting tab to background: what to show. */
  chipState(): { state: ChipState; opening: Opening };
  /** Meeting tab to background: the chip was pressed. */
  openPanel(): void;
  /** Background to meeting tab: a conversation began or ended, or the address changed. */
  chipChanged(state: ChipState): void;
  /** Page to background: a conversation began or ended. */
  conversationChanged(): void;
  /** Page to background: show the panel in a window of its own. */
  popOut(): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();

/** Whether a message comes from a page of the extension, not from a script in a meeting page. */
export const isOurs = ({ url }: { url?: string | undefined }): boolean =>
  url?.startsWith(browser.runtime.getURL('' as never)) ?? false;
