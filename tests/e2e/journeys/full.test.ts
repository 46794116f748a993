// A full disk: what is pressed then is shown, can be saved elsewhere, and is there after a restart.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launch } from '../../browsers/launch';
import type { Kind, Rig, Tab } from '../../browsers/rig';
import { canMount, type SmallDisk, smallDisk } from '../../browsers/smallDisk';
import { until } from '../../browsers/until';
import { copied } from '../support/killedPresses';
import { builtFor, counted, kinds, log, start, word } from '../support/setting';
import { allRows } from '../support/storedRows';

const disks = canMount ? 'a full disk' : 'a full disk (SKIPPED: no small file system can be mounted here)';

/** Presses on the full disk, and the counts including the two presses before it. */
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

/** A finished talk of two marks; then waits until the copy inside the browser is written. */
async function talkAndCopy(panel: Tab): Promise<void> {
  await start(panel);
  await log(panel, 'at', { ask: 1, tell: 1 });
  await panel.click('button', word('panel_stop'));
  await panel.click('button', word('reflect_done'));
  await panel.spot('button', word('start'));
  await copied(panel);
}

const marksIn = (text: string): number => text.split('\n').filter((line) => line.includes('"table":"marks"')).length;

/** Waits until all presses are counted, `marks` marks are in the database, and no press is reported as unsaved. */
async function stored(panel: Tab, marks: number): Promise<void> {
  await counted(panel, all);
  const unsaved = word('unsaved_other', 2).slice(1);
  // What is still being stored is not yet reported as unsaved.
  const isStored = async () =>
    (await allRows(panel)).marks?.length === marks && !(await panel.text()).includes(unsaved);
  await until('waited for everything to be stored', isStored, { atMost: 60_000 });
}

/** Whether the panel, once it shows a state, says that the log is lost. */
async function isLost(panel: Tab): Promise<boolean> {
  const shown = await panel.sees(new RegExp(`${word('lost_title')}|7\\s+ASK`));
  return shown.includes(word('lost_title'));
}

/** Restores the lost log from the copy, as its coach does from the panel. */
async function putBack(panel: Tab): Promise<void> {
  await panel.click('button', word('lost_go'));
  const take = await rig?.tab('log.html#/take-along');
  await take?.sees(String(new Date().getFullYear()));
  await take?.click('button', word('lost_look'));
  await take?.click('button', word('take_over'));
  await take?.sees(word('take_restored'));
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
    // Chromium has no more specific error when it cannot store; Firefox may find room again at once.
    await panel.sees(new RegExp([word('fault_full'), word('fault_refused'), word('backup_owed')].join('|')));
    await counted(panel, all);
    await panel.click('button', word('save_backup_now'));
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

  it('keeps every press in firefox', async () => {
    const panel = await open('firefox');
    await pressOnFull(panel);
    await disk.free();
    await stored(panel, 14);
    await rig?.close();
    const again = await open('firefox');
    await counted(again, all);
    expect((await allRows(again)).marks).toHaveLength(14);
  });

  it('leaves chromium the whole log, or it says that it is lost and what was done is put back from the copy', async () => {
    const panel = await open('chromium');
    await talkAndCopy(panel);
    const { conversations = [], marks = [] } = await allRows(panel);
    await pressOnFull(panel);
    await disk.free();
    await stored(panel, marks.length + 14);
    const before = await allRows(panel);
    await rig?.close();
    const again = await open('chromium');
    // Chromium discards the database at this start, unless it had written little after the disk was full. Each case has
    // one correct outcome.
    if (await isLost(again)) {
      expect((await allRows(again)).conversations).toEqual([]);
      await putBack(again);
      const restored = await allRows(again);
      expect(restored.conversations).toEqual(conversations);
      expect(restored.marks).toEqual(marks);
    } else {
      await counted(again, all);
      const { conversations: kept, marks: keptMarks } = await allRows(again);
      expect(kept).toEqual(before.conversations);
      expect(keptMarks).toEqual(before.marks);
      await again.go(`${rig?.origin}/log.html#/take-along`);
      await again.sees(word('copy_inside_title'));
      expect(await again.text()).not.toContain(word('lost_title'));
    }
  });
});
