// A real browser with the extension in it, with the same interface for every browser. Types only.
import type { Page } from 'puppeteer-core';
import type { Spot } from './locate';
import type { BarPart, CardFrame, Chip, ChipPart } from './pagePieces';
import type { View } from './view';

export type Kind = 'chromium' | 'firefox';
export type Scheme = 'light' | 'dark';

/** How a person has set up their browser's display. */
export interface Looks {
  /** The browser's own font size in pixels; default 16. */
  font?: number;
  /** All colours are the system's, as with Windows' contrast themes. */
  forced?: boolean;
  /** `prefers-contrast: more`. Firefox sets it only together with forced colours, as black on white. */
  contrast?: boolean;
}

export interface RigOptions {
  /** The built extension, such as `.output/chrome-mv3`, as an absolute path. */
  extension: string;
  /** Where to store the browser's profile; by default a fresh one that is removed on close. */
  profile?: string;
  /** `proxy` of serveHosts(), which answers every address. Without it the browser uses the real network. */
  proxy?: string;
  /** False shows the browser's window. */
  headless?: boolean;
  /** False: the extension is installed only by `install()`. */
  install?: boolean;
  /** The language requested from pages, such as `de-DE`; default `en-US`, or the machine's in a visible window. */
  language?: string;
  /** An address to open first in its own window, as an installed web app has it. Chromium only. */
  app?: string;
  /** True leaves open the page that opens on installing; otherwise it is closed before anything else is done. */
  welcome?: boolean;
}

/** A tab of the browser. */
export interface Tab extends View {
  /** The driver's page, for what a view does not offer. */
  page: Page;
  url(): Promise<string>;
  go(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Sets the size of the page in CSS pixels. */
  size(width: number, height: number): Promise<void>;
  front(): Promise<void>;
  /** Sets a file on the `nth` file input of the page. */
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
  /** Replaces the running extension by itself, as a forced update does: its pages are closed. */
  update(): Promise<void>;
  /** Opens an address in a new tab, in front. */
  open(url: string): Promise<Tab>;
  /** Opens a page of the extension in a new tab, such as `sidepanel.html` or `log.html#/`; default 360 by 700. */
  page(path: string, size?: readonly [width: number, height: number]): Promise<Tab>;
  /** The newest tab with this in its address, once there is one: for tabs that the extension opens. */
  tab(address: string): Promise<Tab>;
  /** Presses the extension's toolbar button, which opens or closes the panel beside this tab. */
  pressToolbar(tab: Tab): Promise<void>;
  /** Chooses an item of that button's context menu, by its id, for this tab. It grants what the browser then grants. */
  chooseInMenu(tab: Tab, item: string): Promise<void>;
  panelIsOpen(): Promise<boolean>;
  /** The real panel, once it is open: in Chromium after the chip or the toolbar button, in Firefox after the button. */
  panel(): Promise<Panel>;
  /** The chip in a meeting page, read through its closed shadow root; null if there is none. */
  chip(tab: Tab): Promise<Chip | null>;
  /** Clicks the chip with the mouse, once it is there. */
  pressChip(tab: Tab, part?: ChipPart): Promise<void>;
  /** The panel inside the card in a meeting page, once it is there. */
  card(tab: Tab): Promise<View>;
  /** The card in a meeting page, read through its closed shadow root; null if there is none. */
  cardFrame(tab: Tab): Promise<CardFrame | null>;
  /** The text of each page of the extension framed in a tab, in the order in which the frames appeared. */
  framed(tab: Tab): Promise<string[]>;
  /** Clicks a part of the card's bar with the mouse, once it is there. */
  pressCard(tab: Tab, part: BarPart): Promise<void>;
  /** Drags the card by its bar. */
  dragCard(tab: Tab, by: Spot): Promise<void>;
  /** Sets the colour scheme of pages from now on. */
  scheme(scheme: Scheme): Promise<void>;
  /** Sets how a tab looks from now on; omitted values are the defaults. In Firefox this applies to all tabs. */
  wear(tab: Tab, looks: Looks): Promise<void>;
  /** From now on the browser grants these match patterns when asked, because a test cannot press the prompt. */
  willGrant(matches: readonly string[]): Promise<void>;
  /** Waits for the browser's permission prompt and refuses it. Firefox only: Chromium's prompt cannot be reached. */
  refusePrompt?(): Promise<void>;
  /** Puts the extension's background to sleep, as the browser does after some idle time. */
  sleepBackground(): Promise<void>;
  /** Triggers a shortcut by its name in the manifest, as the browser does when its keys are pressed. */
  shortcut(name: string): Promise<void>;
  /** The next finished download whose name matches, once there is one. Each is returned once. */
  download(name: RegExp): Promise<Download>;
  /** Kills the browser with SIGKILL; its profile stays for another launch. */
  kill(): Promise<void>;
  close(): Promise<void>;
  /** Resolves when the browser is gone, for whatever reason. */
  closed: Promise<void>;
}
