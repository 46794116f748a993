// A real browser with the extension in it, used the same way whichever browser it is. Types only.
import type { Page } from 'puppeteer-core';
import type { Spot } from './locate';
import type { BarPart, CardFrame, Chip, ChipPart } from './pagePieces';
import type { View } from './view';

export type Kind = 'chromium' | 'firefox';
export type Scheme = 'light' | 'dark';

/** How somebody has set up their browser to see by. */
export interface Looks {
  /** The browser's own font size, in pixels: 16 unless told. */
  font?: number;
  /** Every colour is the system's own: Windows' contrast themes. */
  forced?: boolean;
  /** More contrast is asked for. Firefox asks for it with forced colours alone, where black is on white. */
  contrast?: boolean;
}

export interface RigOptions {
  /** The built extension, such as `.output/chrome-mv3`, as an absolute path. */
  extension: string;
  /** Where to keep the browser's profile; a fresh one, removed on close, if not given. */
  profile?: string;
  /** `proxy` of serveHosts(), which answers every address. Without it the browser has only the real network. */
  proxy?: string;
  /** False shows the browser's window. */
  headless?: boolean;
  /** False leaves installing the extension to `install()`. */
  install?: boolean;
  /** What the browser asks pages to be in, such as `de-DE`; `en-US` unless told, or the machine's in a window. */
  language?: string;
  /** An address to begin with in a window of its own, as an installed web app has it. Chromium alone. */
  app?: string;
  /** True leaves the page open that comes up on installing; it is closed otherwise, before anything else is done. */
  welcome?: boolean;
}

/** A tab of the browser. */
export interface Tab extends View {
  /** The driver's own page, for what a view has not. */
  page: Page;
  url(): Promise<string>;
  go(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Sets the size of the page in CSS pixels. */
  size(width: number, height: number): Promise<void>;
  front(): Promise<void>;
  /** Gives a file to the `nth` file input of the page. */
  upload(path: string, nth?: number): Promise<void>;
  close(): Promise<void>;
}

/** The real side panel or sidebar of the window. */
export interface Panel extends View {
  close(): Promise<void>;
}

export interface Download {
  name: string;
  path: string;
  text: string;
}

export interface Rig {
  kind: Kind;
  /** The browser's name and version. */
  version: string;
  /** The address of the extension's own pages, without a slash at the end. */
  origin: string;
  profile: string;
  install(): Promise<void>;
  /** Puts the same extension in its own place while it runs, as a forced update does: its pages are closed. */
  update(): Promise<void>;
  /** Opens an address in a new tab, in front. */
  open(url: string): Promise<Tab>;
  /** Opens a page of the extension in a new tab, such as `sidepanel.html` or `log.html#/`; 360 by 700 unless told. */
  page(path: string, size?: readonly [width: number, height: number]): Promise<Tab>;
  /** The newest tab that has this in its address, once there is one: for tabs that the extension opens. */
  tab(address: string): Promise<Tab>;
  /** Presses the extension's button in the toolbar, which opens or closes the panel beside this tab. */
  pressToolbar(tab: Tab): Promise<void>;
  /** Chooses an item of that button's own menu, by its id, for this tab: what the browser then grants is granted. */
  chooseInMenu(tab: Tab, item: string): Promise<void>;
  panelIsOpen(): Promise<boolean>;
  /** The real panel, once it is open: in Chromium after the chip or the toolbar button, in Firefox after the button. */
  panel(): Promise<Panel>;
  /** The chip in a meeting page, read through its closed shadow root; null if there is none now. */
  chip(tab: Tab): Promise<Chip | null>;
  /** Presses the chip with the mouse, once it is there. */
  pressChip(tab: Tab, part?: ChipPart): Promise<void>;
  /** The panel inside the card in a meeting page, once it is there. */
  card(tab: Tab): Promise<View>;
  /** The card as it stands in a meeting page, read through its closed shadow root; null if there is none now. */
  cardFrame(tab: Tab): Promise<CardFrame | null>;
  /** What each page of the extension framed in a tab shows, in the order in which the frames came. */
  framed(tab: Tab): Promise<string[]>;
  /** Presses a part of the card's bar with the mouse, once it is there. */
  pressCard(tab: Tab, part: BarPart): Promise<void>;
  /** Drags the card by its bar. */
  dragCard(tab: Tab, by: Spot): Promise<void>;
  /** What pages are told about light or dark, from now on. */
  scheme(scheme: Scheme): Promise<void>;
  /** Sets up how a tab is seen, from now on; what is left out is as after installing. In Firefox all tabs. */
  wear(tab: Tab, looks: Looks): Promise<void>;
  /** From now on the browser grants these match patterns when asked, as a prompt cannot be pressed here. */
  willGrant(matches: readonly string[]): Promise<void>;
  /** Refuses what the browser asks of its coach, once it does. Firefox alone: Chromium's prompt is out of reach. */
  refusePrompt?(): Promise<void>;
  /** Puts the extension's background to sleep, as the browser does after some idle time. */
  sleepBackground(): Promise<void>;
  /** Gives one of the extension's shortcuts, by its name in the manifest, as the browser does when its keys are pressed. */
  shortcut(name: string): Promise<void>;
  /** The next finished download whose name fits, once there is one. Each is given once. */
  download(name: RegExp): Promise<Download>;
  /** Ends the browser at once with SIGKILL; its profile stays, for another launch. */
  kill(): Promise<void>;
  close(): Promise<void>;
  /** Settles when the browser is gone, whoever ended it. */
  closed: Promise<void>;
}
