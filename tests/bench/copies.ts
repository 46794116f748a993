// Measures copies of the log, each in its own browser: the cost against a bare read as the log grows, the memory in
// use, and the cost of a press while another page reads or deletes a lot.
import { extensionFor, launch } from '../browsers/launch';
import type { Rig, Tab } from '../browsers/rig';
import type { Work } from './copied/main';
import type { Comparison } from './figures';
import { backupLimit, besideLimit, innerLimit } from './limits';
import { sizes } from './manyTalks';
import { type Memory, memoryDuring } from './memory';

/** The functions of the page `copied` that are called from here. */
interface Copied {
  fill(talks: number, from: number, to: number, now: number): Promise<void>;
  measureBackup(times: number, warmUp: number): Promise<Backups>;
  measureInner(times: number, warmUp: number): Promise<Inner>;
  copy(): Promise<number>;
  prepareFor(work: Work, talks: number): Promise<void>;
  work(name: Work): Promise<void>;
  untilBegun(): Promise<void>;
  press(most: number, between: number): Promise<number[]>;
  stop(): Promise<void>;
}
interface Backups {
  copied: number[];
  bare: number[];
  bytes: number;
  rows: number;
}

interface Inner {
  whole: number;
  renewed: number[];
}

type Asked = { [Name in keyof Copied]: [name: Name, ...args: Parameters<Copied[Name]>] }[keyof Copied];

/** Calls a function of the page. */
function call<T>(page: Tab, ...[name, ...args]: Asked): Promise<T> {
  return page.evaluate(
    (of: string, given: unknown[]) =>
      (globalThis as unknown as { copied: Record<string, (...all: unknown[]) => Promise<T>> }).copied[of]?.(
        ...given,
      ) as Promise<T>,
    name,
    args,
  );
}

async function openCopied(rig: Rig): Promise<Tab> {
  const page = await rig.page('copied.html');
  await page.waitFor('the page', () => 'copied' in globalThis);
  return page;
}

async function inBrowser<T>(work: (rig: Rig) => Promise<T>): Promise<T> {
  const rig = await launch('chromium', { extension: extensionFor('chromium', 'bench') });
  try {
    return await work(rig);
  } finally {
    await rig.close();
  }
}

/** How often a log of each size is written, and how often before that as a warm-up. */
const often: Record<(typeof sizes)[number], readonly [times: number, warmUp: number]> = {
  100: [10, 2],
  1000: [3, 1],
  10000: [1, 0],
};

/** How often the inner copy is renewed: no more rounds of ten talks than the smallest log has. */
const renewals = [8, 2] as const;

const sum = (series: readonly number[]) => series.reduce((all, one) => all + one, 0);

/** One line per size: how much, how long, and the factor against the size before. */
function growthOf(all: readonly (Backups & { talks: number; inner: Inner })[], memories: readonly Memory[]): string[] {
  const mean = (series: readonly number[]) => sum(series) / series.length;
  return all.map(({ talks, rows, bytes, copied, bare, inner }, index) => {
    const before = all[index - 1];
    const grown = (now: readonly number[], then?: readonly number[]) =>
      then ? ` (${(mean(now) / mean(then)).toFixed(1)} times the one before)` : '';
    return (
      `${talks} talks, ${rows} rows, ${(bytes / 1e6).toFixed(1)} MB: written in ${mean(copied).toFixed(0)} ms` +
      `${grown(copied, before?.copied)}, bare read ${mean(bare).toFixed(0)} ms${grown(bare, before?.bare)}; ` +
      `inner copy written whole in ${inner.whole.toFixed(0)} ms, with ten talks changed in ${mean(inner.renewed).toFixed(0)} ms` +
      `${grown(inner.renewed, before?.inner.renewed)}; ` +
      `in use during a backup, collected: ${memories[index]?.heap.toFixed(1)} MB of script, ` +
      `${memories[index]?.all.toFixed(0)} MB in all of the browser's processes`
    );
  });
}

export interface Backed {
  comparisons: Comparison[];
  growth: string[];
  /** MB in use by the page's script during a backup, of the second largest log and of the largest. */
  heap: readonly [fewer: number, most: number];
}

/** Compares a backup of the whole log with a bare read of the same rows, and measures its memory. */
export const compareBackups = (): Promise<Backed> =>
  inBrowser(async (rig) => {
    const page = await openCopied(rig);
    const now = Date.now();
    const all: (Backups & { talks: number; inner: Inner })[] = [];
    const memories: Memory[] = [];
    for (const [index, talks] of sizes.entries()) {
      console.log(`Writing backups of ${talks} talks of 100 marks …`);
      await call(page, 'fill', sizes.at(-1) ?? talks, sizes[index - 1] ?? 0, talks, now);
      const backups = await call<Backups>(page, 'measureBackup', ...often[talks]);
      all.push({ talks, ...backups, inner: await call<Inner>(page, 'measureInner', ...renewals) });
      memories.push(await memoryDuring(page, () => call(page, 'copy')));
    }
    const comparisons = all.map(({ talks, copied, bare }) => backupLimit(talks, copied, bare));
    const [few, many] = [all[0], all.at(-1)];
    if (few && many) comparisons.push(innerLimit([few.talks, few.inner.renewed], [many.talks, many.inner.renewed]));
    const [fewer = Number.NaN, most = Number.NaN] = memories.slice(-2).map(({ heap }) => heap);
    return { comparisons, growth: growthOf(all, memories), heap: [fewer, most] };
  });

const talksBeside = 1000;
const presses = 200;
/**
 * The shortest average interval between presses, in milliseconds: faster than anybody counts. Presses are spread over
 * the whole work, as one may come at any moment of it. A round has at most `mostEach` presses.
 */
const shortest = 100;
const mostEach = 100;
/** Milliseconds per work. If presses wait for its end, `presses` are not reached: then those made count. */
const enough = 300_000;

/** Begins a work and waits until presses count. `ended` resolves when the work has ended. */
async function begin(other: Tab, work: Work): Promise<{ ended: Promise<void> }> {
  await call(other, 'prepareFor', work, talksBeside);
  const ended = call<void>(other, 'work', work);
  await Promise.race([ended, call(other, 'untilBegun')]);
  return { ended };
}

/** Milliseconds of a work while nothing else runs. */
async function lengthOf(other: Tab, work: Work): Promise<number> {
  const { ended } = await begin(other, work);
  const from = performance.now();
  await ended;
  return performance.now() - from;
}

/** Alternates presses during a work with as many presses while nothing runs. */
async function measureBeside(page: Tab, other: Tab, work: Work): Promise<[busy: number[], calm: number[]]> {
  const length = await lengthOf(other, work);
  const each = Math.min(mostEach, Math.max(1, Math.round(length / shortest)));
  const between = length / each;
  const busy: number[] = [];
  const calm: number[] = [];
  const until = Date.now() + enough;
  while (busy.length < presses && (busy.length === 0 || Date.now() < until)) {
    const { ended } = await begin(other, work);
    const stopped = ended.finally(() => call(page, 'stop'));
    const meanwhile = await call<number[]>(page, 'press', each, between);
    await stopped;
    busy.push(...meanwhile);
    calm.push(...(await call<number[]>(page, 'press', meanwhile.length, between)));
  }
  return [busy, calm];
}

const named: Record<Work, string> = {
  backup: 'a backup is written',
  person: "a person's file is written",
  preview: 'a restore is looked at',
  deletion: 'a person is deleted',
};

/** Compares presses while another page reads or deletes a lot with presses while nothing runs. */
export const compareBesideCopies = (): Promise<Comparison[]> =>
  inBrowser(async (rig) => {
    const [page, other] = [await openCopied(rig), await openCopied(rig)];
    const comparisons: Comparison[] = [];
    for (const work of Object.keys(named) as Work[]) {
      console.log(`Pressing keys while ${named[work]}, with ${talksBeside} talks of 100 marks …`);
      const [busy, calm] = await measureBeside(page, other, work);
      comparisons.push(besideLimit(`A press while ${named[work]}`, busy, calm));
    }
    return comparisons;
  });
