// Holds a call page with the chip shown and nothing pressed, and measures what our script costs it.
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Rig } from '../browsers/rig';
import { until } from '../browsers/until';
import { sendVideo, writeAndDraw } from './call';
import { chargedTo, timersOf } from './charge';
import type { Series } from './figures';
import { profile, trace } from './trace';

export const meeting = 'https://meet.google.com/abc-defg-hij';

export interface Held {
  /** Milliseconds the profile charges to our script; `held`: milliseconds the page was held. */
  ours: Series;
  held: Series;
  /** What our script repeats, in words. */
  timers: string[];
}

/** Holds a call page for this many seconds once the chip is shown and video arrives. */
export async function holdCall(rig: Rig, seconds: number): Promise<Held> {
  const tab = await rig.open('about:blank');
  const endTrace = await trace(tab);
  await tab.go(meeting);
  const chipIsShown = async () => ((await rig.chip(tab))?.width ?? 0) > 0;
  await until('waited for the chip', chipIsShown);
  await tab.evaluate(writeAndDraw);
  await tab.evaluate(sendVideo);
  const endProfile = await profile(tab);
  await new Promise((done) => setTimeout(done, seconds * 1000));
  const profiled = await endProfile();
  const events = await endTrace();
  if (!(await chipIsShown())) throw new Error('The chip went away while the page was held.');
  await tab.close();
  return {
    ours: [chargedTo(rig.origin, profiled)],
    held: [(profiled.endTime - profiled.startTime) / 1000],
    timers: timersOf(rig.origin, events, profiled.startTime),
  };
}

const planted = '\nsetInterval(() => { for (const end = performance.now() + 1; performance.now() < end; ); }, 100);';

/** Runs `work` with a copy of the extension whose script has a repeating timer, to check that such a timer is found. */
export async function withTimer<T>(extension: string, work: (copy: string) => Promise<T>): Promise<T> {
  const copy = await mkdtemp(join(tmpdir(), 'coachside-'));
  try {
    await cp(extension, copy, { recursive: true });
    await appendFile(join(copy, 'content-scripts/meeting.js'), planted);
    return await work(copy);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
