// The messages between the extension's parts, and how to recognise a sender as one of them.
import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from 'wxt/browser';
import type { LogAddress } from '../log/routes';
import type { CardPlace, Clear } from '../meetings/page/cardPlace';

/**
 * `session` is cleared when the browser closes or the extension is updated; `local` stays. No web page can read them.
 */
export type AreaName = 'session' | 'local';

/** What a meeting page's chip shows: nothing is live; a talk is live elsewhere; it is live here. */
export type ChipKind = 'offer' | 'switch' | 'here';

/**
 * How the panel opens from a page: a click on the chip opens it (as the panel, the card or a window of its own), or the
 * coach presses a key or the toolbar button.
 */
export type Opening = { by: 'click' } | { by: 'card' } | { by: 'window' } | { by: 'toolbar'; keys: string | null };

/** The texts of the chip. */
export interface ChipWords {
  /** What it offers. */
  go: string;
  /** What to do if a click in the page cannot open the panel. */
  instead: string;
  dismiss: string;
  direction: string;
}

/** The texts of the card's frame: its name and the labels of its buttons. */
export interface FrameWords {
  name: string;
  move: string;
  across: string;
  fold: string;
  unfold: string;
  close: string;
}

/** The chip of one meeting page, with its texts; null for none. */
export type ChipView = { kind: ChipKind; small: boolean; opening: Opening; words: ChipWords } | null;

/**
 * Permission for a meeting page to show the card, with what it needs: a ticket for one use, the card's texts, its last
 * place on this site, and what to keep clear.
 */
export interface CardLeave {
  ticket: string;
  words: FrameWords;
  place: CardPlace | null;
  clear: Clear;
}

export interface Messages {
  /** Meeting tab to background: what to show, and whether the card was shown here before the page was reloaded. */
  chip(): { view: ChipView; card: boolean };
  /** Meeting tab to background: the chip was pressed. False if that opens nothing. */
  openPanel(): boolean;
  /** Background to meeting tab: a conversation began or ended, the address changed, or the coach chose otherwise. */
  chipChanged(view: ChipView): void;
  /** Meeting tab to background: asks for permission to show the card; null if it may not be shown. */
  card(): CardLeave | null;
  /** Meeting tab to background: the coach put the card somewhere. */
  cardPlaced(place: CardPlace): void;
  /** Meeting tab to background: the coach closed the card. */
  cardClosed(): void;
  /** Background to meeting tab: show the card; with `toggle`, an open one is folded. */
  showCard(toggle: boolean): boolean;
  /** Panel to background: show the card in the tab in front. False if it cannot be shown. */
  cardInFront(): boolean;
  /** Card to background: exchanges its ticket for the proof of the log's database; null if the ticket is invalid. */
  redeem(ticket: string): string | null;
  /** Card to background: the tab it is in. */
  ownTab(): { id: number; url: string | null } | null;
  /** Card to background: whether a tab is still open, and whether its page is in memory. */
  tabIsOpen(tabId: number): boolean;
  tabIsAwake(tabId: number): boolean;
  /** Card to background: reads and writes of the browser's small values. */
  areaGet(of: { area: AreaName; name: string | null }): Record<string, unknown>;
  areaSet(of: { area: AreaName; values: Record<string, unknown> }): void;
  areaRemove(of: { area: AreaName; names: string | string[] }): void;
  /** Card to background: show the practice log. */
  openLog(place: LogAddress | ''): void;
  /** Page to background: a conversation began or ended. */
  conversationChanged(): void;
  /** Page to background: show the panel in a window of its own. */
  popOut(): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();

/** Whether a message comes from a page of the extension, not from a script in a meeting page. */
export const isOurs = ({ url }: { url?: string | undefined }): boolean =>
  url?.startsWith(browser.runtime.getURL('' as never)) ?? false;
