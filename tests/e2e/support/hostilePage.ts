// The page that tries to read the card and to press in it, and the card in it.
import type { Rig, Tab } from '../../browsers/rig';
import type { View } from '../../browsers/view';
import { word } from './setting';

/** What the page offers the test: see tests/fixtures/pages/hostile.html. */
export interface Hostile {
  heard: string[];
  look(text: string): object;
  copy(address: string, nested: boolean): void;
  openNext(address: string): void;
  press(): void;
  flood(id: string): void;
  restyle(): void;
  cover(name: string, from?: number): void;
  isCovered(): boolean;
  uncover(): Promise<void>;
  paint(name: string, value: string): void;
  move(): void;
  throwOut(): void;
}
/** The page's address, served with these headers. */
export const hostileRoom = (headers: string): string => `https://meet.google.com/hos-tile-abc?with=${headers}`;

/** Opens the page, and the card in it. */
export async function openHostile(rig: Rig, headers: string): Promise<{ tab: Tab; card: View }> {
  const tab = await rig.open(hostileRoom(headers));
  await tab.size(1280, 720);
  await rig.pressChip(tab);
  const card = await rig.card(tab);
  await card.spot('button', word('start'));
  return { tab, card };
}

/** Ends the reflection of the talk that was in the card. */
export async function done(card: View): Promise<void> {
  await card.click('button', word('reflect_done'));
  await card.spot('button', word('start'));
}
