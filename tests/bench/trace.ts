// Records what a page's process does: a CPU profile, and a trace of every timer and frame requested.
import type { CDPSession, Protocol } from 'puppeteer-core';
import type { Tab } from '../browsers/rig';

export type Profile = Protocol.Profiler.Profile;

/** One event of a trace, with the fields read here; `ts` is in microseconds, on the same clock as a profile's times. */
export interface TraceEvent {
  name: string;
  ts: number;
  args: { data?: { singleShot?: boolean; timeout?: number; stackTrace?: { url: string; lineNumber: number }[] } };
}

async function readAll(session: CDPSession, handle: string): Promise<string> {
  const parts: Buffer[] = [];
  for (let ended = false; !ended; ) {
    const { data, eof, base64Encoded } = await session.send('IO.read', { handle });
    parts.push(Buffer.from(data, base64Encoded ? 'base64' : 'utf8'));
    ended = eof;
  }
  return Buffer.concat(parts).toString();
}

/** Begins a trace of timers and frames with their stacks. Returns its end, which throws if data was lost. */
export async function trace({ page }: Tab): Promise<() => Promise<TraceEvent[]>> {
  const session = await page.createCDPSession();
  const includedCategories = ['devtools.timeline', 'disabled-by-default-devtools.timeline.stack'];
  const traceConfig = { includedCategories, excludedCategories: ['*'] };
  await session.send('Tracing.start', { transferMode: 'ReturnAsStream', traceConfig });
  return async () => {
    const complete = new Promise<Protocol.Tracing.TracingCompleteEvent>((done) =>
      session.once('Tracing.tracingComplete', done),
    );
    await session.send('Tracing.end');
    const { stream, dataLossOccurred } = await complete;
    if (!stream || dataLossOccurred) throw new Error('The browser lost part of the trace.');
    return (JSON.parse(await readAll(session, stream)) as { traceEvents: TraceEvent[] }).traceEvents;
  };
}

/**
 * Begins a CPU profile of everything that runs in the page's process, with a sample every `every` microseconds. Returns
 * a function that ends it.
 */
export async function profile({ page }: Tab, { every = 1000 } = {}): Promise<() => Promise<Profile>> {
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: every });
  await session.send('Profiler.start');
  return async () => (await session.send('Profiler.stop')).profile;
}
