// What every end-to-end test needs: a browser with the built extension, the meeting services, and the messages.
import { resolve } from 'node:path';
import words from '../../../public/_locales/en/messages.json';
import { launch } from '../../browsers/launch';
import type { Kind, Panel, Rig, RigOptions, Tab } from '../../browsers/rig';
import { until } from '../../browsers/until';
import type { View } from '../../browsers/view';
import { type Hosts, serveHosts } from '../../servers/meetingHosts';
import { filled, type Message } from '../../setup/englishWords';

export const kinds: readonly Kind[] = ['chromium', 'firefox'];

export const builtFor = (kind: Kind, mode = ''): string =>
  resolve(`.output/${kind === 'chromium' ? 'chrome' : 'firefox'}-mv3${mode && `-${mode}`}`);

type Messages = Record<keyof typeof words, Message>;

/** A message on screen, its placeholders filled in order. */
export type Words = (key: keyof typeof words, ...subs: (string | number)[]) => string;

/** The messages of a message file. */
export const wordsOf =
  (messages: Messages): Words =>
  (key, ...subs) =>
    filled(messages[key], subs);

export const word = wordsOf(words);

export interface Setting {
  rig: Rig;
  hosts: Hosts;
  leave(): Promise<void>;
}

/** Starts the meeting services and a browser with the extension in it. */
export async function settle(kind: Kind, options: Partial<RigOptions> = {}): Promise<Setting> {
  const hosts = await serveHosts();
  const rig = await launch(kind, { extension: builtFor(kind), proxy: hosts.proxy, ...options });
  const leave = async () => {
    await rig.close();
    await hosts.close();
  };
  return { rig, hosts, leave };
}

/** Opens the panel beside a meeting as its coach does: by the chip, or by the button that the chip names. */
export async function openPanel(rig: Rig, tab: Tab): Promise<Panel> {
  await rig.pressChip(tab);
  if (rig.kind === 'firefox') {
    if (!(await rig.panelIsOpen())) await rig.pressToolbar(tab);
  }
  return rig.panel();
}

/** Moves the keyboard focus into a card, by a click beside its keys. */
export async function enter(card: View): Promise<void> {
  await card.clickAt({ x: 8, y: 8 });
  await card.waitFor('the keyboard', () => document.hasFocus());
}

/** Starts a conversation and waits until its keys are there. */
export async function start(panel: View): Promise<void> {
  await panel.click('button', word('start'));
  await counted(panel, { ask: 0, tell: 0 });
}

/** Logs marks by the letter keys, such as `aat`; waits until the counts show them. */
export async function log(panel: View, letters: string, counts: { ask: number; tell: number }): Promise<void> {
  await panel.press(...letters);
  await counted(panel, counts);
}

/** Waits until there are buttons whose names begin with these, such as `2 COACH`. */
export async function counts(panel: View, wanted: readonly string[]): Promise<void> {
  let names: string[] = [];
  const shown = async () => {
    names = await panel.names('button');
    return wanted.every((key) => names.some((name) => name.startsWith(key)));
  };
  await until(() => `wanted ${wanted.join(', ')}, but there are ${names.join(' | ')}`, shown);
}

/** Waits until both keys show these counts. */
export const counted = (panel: View, { ask, tell }: { ask: number; tell: number }): Promise<void> =>
  counts(panel, [`${ask} ASK`, `${tell} TELL`]);

/** Waits until there are this many elements of a name, so that everything below them has moved. */
export const thereAre = (view: View, wanted: number, role: string, name: string | RegExp): Promise<unknown> =>
  until(`waited for ${wanted} times the ${role} ${name}`, async () => (await view.count(role, name)) === wanted);

/** Opens a page, asks for its questions, and brings the practice log to the front once it shows the result. */
export async function askFrom(rig: Rig, address: string, says: string): Promise<Tab> {
  const tab = await rig.open(address);
  await rig.chooseInMenu(tab, 'reading');
  // Reading a page of a hundred thousand questions takes long.
  const long = { atMost: 60_000 };
  const log = await until('waited for the log', () => rig.tab('log.html#/reading').catch(() => null), long);
  await log.sees(says, long);
  await log.front();
  await tab.close();
  return log;
}
