// A disk without room: what is pressed then is shown, can be saved elsewhere, and is there after a restart.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canMount, type SmallDisk, smallDisk } from '../harness/disk';
import { launch } from '../harness/launch';
import type { Kind, Rig, Tab } from '../harness/rig';
import { until } from '../harness/until';
import { allRows } from './kept';
import { builtFor, counted, kinds, log, start, word } from './setting';

const disks = canMount ? 'a full disk' : 'a full disk (SKIPPED: no small file system can be mounted here)';

/** Presses on the full disk, and what is counted with the two from before it. */
const onFull = 'aaaattttatat';
const all = { ask: 7, tell: 7 };

let disk: SmallDisk;
let rig: Rig | undefined;

async function open(kind: Kind): Promise<Tab> {
  rig = await launch(kind, { extension: builtFor(kind), profile: disk.profile });
  return rig.page('sidepanel.html');
}

/** A talk with two marks, then the disk filled, and presses on it. */
async function pressOnFull(panel: Tab): Promise<void> {
  await start(panel);
  await log(panel, 'at', { ask: 1, tell: 1 });
  await disk.fill();
  await panel.press(...onFull);
}

declare const chrome: { storage: { local: { set(of: object): Promise<void>; get(of: string): Promise<object> } } };

/** Runs in a page of the extension: what the browser keeps elsewhere than in the database. */
async function putBeside(): Promise<void> {
  await chrome.storage.local.set({ beside: 'a mark' });
  const file = await (await navigator.storage.getDirectory()).getFileHandle('beside', { create: true });
  const writing = await file.createWritable();
  await writing.write('a copy');
  await writing.close();
}

async function readBeside(): Promise<object> {
  const file = await (await navigator.storage.getDirectory()).getFileHandle('beside');
  const { beside: value } = (await chrome.storage.local.get('beside')) as { beside?: string };
  return { file: await (await file.getFile()).text(), value };
}

const marksIn = (text: string): number => text.split('\n').filter((line) => line.includes('"table":"marks"')).length;

/** Waits until everything that was pressed is counted and nothing of it is told as unsaved. */
async function stored(panel: Tab): Promise<void> {
  await counted(panel, all);
  const unsaved = word('unsaved_other', 2).slice(1);
  await until('waited for everything to be stored', async () => !(await panel.text()).includes(unsaved), {
    atMost: 60_000,
  });
}

describe.skipIf(!canMount).each(kinds)(`${disks} in %s`, (kind) => {
  beforeEach(async () => {
    disk = await smallDisk();
  });
  afterEach(async () => {
    await rig?.close().catch(() => undefined);
    await disk.leave();
  });

  it('is told, counts on, and a copy saved elsewhere holds every press', async () => {
    const panel = await open(kind);
    await pressOnFull(panel);
    // Chromium names what it cannot store no better than that.
    await panel.sees(new RegExp([word('fault_full'), word('fault_refused')].join('|')));
    await counted(panel, all);
    await panel.click('button', word('save_copy'));
    const copy = await rig?.download(/^coachside-.*\.jsonl$/);
    expect(marksIn(copy?.text ?? '')).toBeGreaterThanOrEqual(onFull.length - 1);
    await disk.free();
    await counted(panel, all);
  });
});

describe.skipIf(!canMount)(`${disks}, then a restart`, () => {
  beforeEach(async () => {
    disk = await smallDisk();
  });
  afterEach(async () => {
    await rig?.close().catch(() => undefined);
    await disk.leave();
  });

  async function pressedAndRestarted(kind: Kind): Promise<Tab> {
    const panel = await open(kind);
    await panel.evaluate(putBeside);
    await pressOnFull(panel);
    await disk.free();
    await stored(panel);
    await rig?.close();
    return open(kind);
  }

  it('keeps every press in firefox', async () => {
    const panel = await pressedAndRestarted('firefox');
    await counted(panel, all);
    expect((await allRows(panel)).marks).toHaveLength(14);
  });

  it('loses the database in chromium, and nothing that is kept beside it', async () => {
    const panel = await pressedAndRestarted('chromium');
    expect((await allRows(panel)).marks).toEqual([]);
    expect(await panel.evaluate(readBeside)).toEqual({ file: 'a copy', value: 'a mark' });
  });
});
