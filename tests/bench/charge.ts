// Reads from a profile and a trace what one script did.
import type { Profile, TraceEvent } from './trace';

/** Milliseconds in which the scripts at an address ran, with what they called. */
export function chargedTo(address: string, { nodes, samples = [], timeDeltas = [] }: Profile): number {
  const charged = new Set<number>();
  // A node comes before its children.
  for (const { id, callFrame, children = [] } of nodes) {
    if (callFrame.url.startsWith(address)) charged.add(id);
    if (charged.has(id)) for (const child of children) charged.add(child);
  }
  // A sample lasts until the next one.
  const micros = samples.reduce((sum, id, at) => sum + (charged.has(id) ? (timeDeltas[at + 1] ?? 0) : 0), 0);
  return micros / 1000;
}

const asking = ['TimerInstall', 'RequestAnimationFrame', 'RequestIdleCallback', 'SchedulePostTaskCallback'];

/**
 * The timers of the scripts at an address, in words: every repeating timer, and every request of any kind from `since`
 * on (microseconds), because a timer that sets the next one repeats too.
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
