// Pauses a long read in this page while another page stores something.
import { writeChannel } from './writeSignal';

/** Milliseconds that a long read pauses after a write began: most are on disk by then. */
const pauseAfterWrite = 30;
/** The longest pause, in milliseconds: a read must end, however often others write. */
const longestPause = 500;
/** Milliseconds after a write in which another one is likely: presses of a talk come seconds or a minute apart. */
const moreExpected = 120_000;
/** While more writes are expected, a read rests this many times as long as it worked. */
const restShare = 3;
/** Milliseconds of work that are counted at most: the time before a read is not work. */
const mostWork = 20;

let isListening = false;
let heardAt = Number.NEGATIVE_INFINITY;
let workedFrom = 0;

function listen(): void {
  if (isListening) return;
  isListening = true;
  writeChannel().addEventListener('message', () => {
    heardAt = performance.now();
  });
}

/** Browsers stretch each timer of a page out of sight to a second or more, so such a page rests only after a write. */
const isHidden = () => globalThis.document?.visibilityState === 'hidden';

/** How long to rest after work since `workedFrom`, in milliseconds. */
function restAfterWork(now: number): number {
  const isExpecting = now - heardAt < moreExpected && !isHidden();
  return isExpecting ? restShare * Math.min(now - workedFrom, mostWork) : 0;
}

/**
 * Await this between the pieces of a long read, outside any transaction. Resolves at once if no other page has stored
 * anything for two minutes. Otherwise the read rests most of the time, so that the next write meets an idle processor.
 */
export async function yieldToWrites(): Promise<void> {
  listen();
  const from = performance.now();
  const rested = from + restAfterWork(from);
  for (let now = from; now - from < longestPause; now = performance.now()) {
    const rest = Math.max(rested, heardAt + pauseAfterWrite) - now;
    if (rest <= 0) break;
    await new Promise((resolve) => setTimeout(resolve, rest));
  }
  workedFrom = performance.now();
}
