// Measures the memory in use while something runs in a page: that of its script, and that of the whole browser.
import { readdirSync, readFileSync } from 'node:fs';
import type { Tab } from '../browsers/rig';

/** The highest memory in use, in MB. */
export interface Memory {
  /** Of the page's script, measured after each garbage collection. */
  heap: number;
  /** Resident memory of all the browser's processes; NaN where the system does not report it. */
  all: number;
}

const everyMs = 200;

/** Resident kB of a process, and its parent. */
function statusOf(pid: string): { parent: string; kB: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    const number = (name: string) => new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? '0';
    return { parent: number('PPid'), kB: Number(number('VmRSS')) };
  } catch {
    return undefined;
  }
}

/** Resident MB of a process and all its descendants. */
function residentOf(root: number): number {
  const found = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const all = new Map(found.flatMap((pid) => [[pid, statusOf(pid)] as const]));
  const ours = (pid: string | undefined): boolean =>
    pid !== undefined && (pid === String(root) || ours(all.get(pid)?.parent));
  return [...all].reduce((sum, [pid, status]) => sum + (status && ours(pid) ? status.kB : 0), 0) / 1024;
}

/** The highest memory in use while `work` runs. */
export async function memoryDuring({ page }: Tab, work: () => Promise<unknown>): Promise<Memory> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const root = page.browser().process()?.pid;
  const most: Memory = { heap: 0, all: root && process.platform === 'linux' ? 0 : Number.NaN };
  let over = false;
  const going = work().finally(() => {
    over = true;
  });
  do {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const used = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
    most.heap = Math.max(most.heap, used / 1e6);
    if (root) most.all = Math.max(most.all, residentOf(root));
    await new Promise((next) => setTimeout(next, everyMs));
  } while (!over);
  await going;
  await session.detach();
  return most;
}
