// The browser is killed while the whole log is changed or copied: afterwards all of it has happened, or nothing.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { backupTables } from '../../../lib/database/tables';
import { downloadsOf, removeFolder } from '../../browsers/commonParts';
import { launch } from '../../browsers/launch';
import type { Spot } from '../../browsers/locate';
import type { Kind, Rig, Tab } from '../../browsers/rig';
import { until } from '../../browsers/until';
import { tellFigures } from '../../setup/attackFigures';
import { lawRuns } from '../../setup/lawRuns';
import { chanceOf, seedOfRun } from '../../setup/seededChance';
import { together } from '../scenes/rows';
import { saveBackup } from '../support/backupRound';
import { emptyBeside, formerLog, killedPresses, type Victim } from '../support/killedPresses';
import { openStage, setScene } from '../support/seedDatabase';
import { kinds, word } from '../support/setting';
import { allRows } from '../support/storedRows';

/** In an attack 200 kills per browser; as a sample one of each kind, in one browser or the other. */
const times = lawRuns(1, Math.ceil(200 / killedPresses.length));
const victimsIn = (kind: Kind): readonly Victim[] =>
  killedPresses.filter((_, nth) => times > 1 || nth % kinds.length === kinds.indexOf(kind));

let rig: Rig | undefined;
let profile = '';
afterEach(async () => {
  await rig?.close().catch(() => undefined);
  await removeFolder(profile);
});

/** A log as one text per table. */
type Log = Record<string, string>;

/** Every row a backup contains, by table. A tombstone's stamp is left out, because it depends on the moment. */
async function logOf(page: Tab): Promise<Log> {
  const all = await allRows(page);
  const plain = (name: string) =>
    (all[name] ?? [])
      .map((row) => JSON.stringify(name === 'tombstones' ? { ...row, stamp: '' } : row))
      .sort()
      .join('\n');
  return Object.fromEntries(backupTables.map((name) => [name, plain(name)]));
}

const differing = (one: Log, other: Log): string[] => backupTables.filter((name) => one[name] !== other[name]);

/** The log once it no longer changes: the later sweep of deleted rows is part of the operation. */
async function settledLog(page: Tab): Promise<Log> {
  let last = await logOf(page);
  await until('waited for the log to rest', async () => {
    await new Promise((next) => setTimeout(next, 300));
    const before = last;
    last = await logOf(page);
    return differing(before, last).length === 0;
  });
  return last;
}

/** Empties the folder, so that no file a killed browser left there is in the way of the next download's name. */
async function emptyDownloads(): Promise<void> {
  const folder = downloadsOf(profile);
  for (const name of await readdir(folder).catch(() => [])) await rm(join(folder, name), { recursive: true });
}

async function begin(kind: Kind, victim: Victim): Promise<Tab> {
  rig = await launch(kind, { profile });
  const tab = await openStage(rig);
  await tab.size(1000, 900);
  await tab.go(`${rig.origin}/log.html#/`);
  await emptyBeside(tab);
  await setScene(
    rig,
    tab,
    { name: victim.name, page: victim.page, rows: () => together(formerLog()), sees: () => /./ },
    word,
  );
  return tab;
}

/** What is known of a press while it is watched. */
interface Pressed {
  acknowledged: boolean;
  killed: boolean;
}

const lastButton = (tab: Tab, victim: Victim): Promise<Spot> => tab.spot('button', victim.press(word));

/** Makes the last press. Returns the milliseconds until it is acknowledged on screen or the browser is killed. */
async function press(tab: Tab, victim: Victim, spot: Spot, pressed: Pressed): Promise<number> {
  const began = performance.now();
  await tab.clickAt(spot).catch(() => undefined);
  const shown = async () => {
    if (pressed.killed) return true;
    pressed.acknowledged = await victim.isDone(tab, word);
    return pressed.acknowledged;
  };
  await until(`waited for ${victim.name} to be acknowledged`, shown, { atMost: 60_000 });
  return performance.now() - began;
}

/** After a kill: the log opens, and its own backup brings nothing new to it. */
async function takesItsOwn(running: Rig, page: Tab): Promise<void> {
  const saved = await saveBackup(running, page);
  await page.upload(saved.path);
  await page.sees(word('take_nothing_new'));
}

interface Whole {
  former: Log;
  later: Log;
  length: number;
}

/** One run without a kill: the log before and after, and how long it takes in milliseconds. */
async function undisturbed(kind: Kind, victim: Victim): Promise<Whole> {
  const tab = await begin(kind, victim);
  const former = await logOf(tab);
  await victim.ready(tab, word);
  const length = await press(tab, victim, await lastButton(tab, victim), { acknowledged: false, killed: false });
  const later = await settledLog(tab);
  await rig?.close();
  return { former, later, length };
}

/** Whether the press was acknowledged before the kill, and whether it had taken effect after it. */
interface Killed {
  acknowledged: boolean;
  happened: boolean;
}

/** One kill, `moment` milliseconds after the press. */
async function killOnce(kind: Kind, victim: Victim, whole: Whole, moment: number): Promise<Killed> {
  const tab = await begin(kind, victim);
  await victim.ready(tab, word);
  const pressed: Pressed = { acknowledged: false, killed: false };
  // The time starts at the press, because finding its button takes a while.
  const spot = await lastButton(tab, victim);
  const watched = press(tab, victim, spot, pressed);
  await new Promise((now) => setTimeout(now, moment));
  const { acknowledged } = pressed;
  pressed.killed = true;
  await rig?.kill();
  await watched;
  const running = await launch(kind, { profile });
  rig = running;
  const page = await running.page('log.html#/', [1000, 900]);
  await page.spot('link', word('take_title'));
  const log = await settledLog(page);
  const [fromFormer, fromLater] = [differing(log, whole.former), differing(log, whole.later)];
  expect(Math.min(fromFormer.length, fromLater.length), `half-written: ${fromFormer} and ${fromLater} differ`).toBe(0);
  if (acknowledged) expect(fromLater, 'lost what was acknowledged').toEqual([]);
  await victim.leaves?.(page, profile, acknowledged);
  await emptyDownloads();
  await takesItsOwn(running, page);
  await emptyDownloads();
  await running.close();
  return { acknowledged, happened: fromLater.length === 0 };
}

describe.each(kinds)('in %s', (kind) => {
  it.each(victimsIn(kind).map((victim) => [victim.name, victim] as const))(
    'is all or nothing when the browser is killed during %s',
    async (_, victim) => {
      profile = await mkdtemp(join(tmpdir(), 'coachside-kills-'));
      const chance = chanceOf(seedOfRun, `${kind} ${victim.name}`);
      const whole = await undisturbed(kind, victim);
      const done: Killed[] = [];
      for (let time = 0; time < times; time += 1) {
        const moment = chance() * whole.length * 1.3;
        const told = `kill ${time} of ${times}, seed ${seedOfRun}, ${moment.toFixed(0)} ms after the press`;
        done.push(
          await killOnce(kind, victim, whole, moment).catch((error: unknown) => {
            throw new Error(`${told}: ${error instanceof Error ? error.message : error}`, { cause: error });
          }),
        );
      }
      const count = (is: (one: Killed) => boolean) => done.filter(is).length;
      tellFigures(
        `${kind}, ${victim.name}: ${times} kills within ${(whole.length * 1.3).toFixed(0)} ms, seed ${seedOfRun}; ` +
          `${count(({ acknowledged }) => acknowledged)} acknowledged, ${count(({ happened }) => happened)} happened, ` +
          '0 lost, 0 half-written',
      );
    },
    60_000 + times * 60_000,
  );
});
