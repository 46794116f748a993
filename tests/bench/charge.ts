// What a profile and a trace say of one script.
import type { Profile, TraceEvent } from './trace';

/** The milliseconds in which the scripts at an address, or what they called, ran. */
export function chargedTo(address: string, { nodes, samples = [], timeDeltas = [] }: Profile): number {
  const charged = new Set<number>();
  // A node stands before its children.
  for (const { id, callFrame, children = [] } of nodes) {
    if (callFrame.url.startsWith(address)) charged.add(id);
    if (charged.has(id)) for (const child of children) charged.add(child);
  }
  // A sample lasts until the next.
  const micros = samples.reduce((sum, id, at) => sum + (charged.has(id) ? (timeDeltas[at + 1] ?? 0) : 0), 0);
  return micros / 1000;
}

const asking = ['TimerInstall', 'RequestAnimationFrame', 'RequestIdleCallback', 'SchedulePostTaskCallback'];

/**
 * The timers of the scripts at an address, in words: every one that repeats by itself, and whatever else was asked for
 * from `since` on (microseconds), as a timer that sets the next one repeats too.
 */
export function timersOf(address: string, events: readonly TraceEvent[], since: number): string[] {
  return events.flatMap(({ name, ts, args: { data = {} } }) => {
    const frame = data.stackTrace?.find(({ url }) => url.startsWith(address));
    if (!frame || !asking.includes(name)) return [];
    const repeats = name === 'TimerInstall' && data.singleShot === false;
    if (!repeats && ts < since) return [];
    const what = `${name}${repeats ? ', repeating' : ''}${data.timeout === undefined ? '' : `, ${data.timeout} ms`}`;
    return [`${what}, by ${frame.url.slice(address.length)}:${frame.lineNumber}`];
  });
}
