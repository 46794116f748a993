// Pauses a long read in this page while another page stores something.
import { writeChannel } from './writeSignal';

/** Milliseconds that a long read pauses after a write began: most are on disk by then. */
const pauseAfterWrite = 30;
/** The longest pause, in milliseconds: a read must end, however often others write. */
const longestPause = 500;
/** Milliseconds after a write in which another one is likely: presses of a talk come seconds or minutes apart. */
const moreExpected = 300_000;
/** Where more writes are expected, a read pauses this many times as long as it worked. */
const pauseShare = 3;
/** Milliseconds of work that are counted at most: the time before is not known to be work. */
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

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Browsers stretch each timer of a page out of sight to a second or more, so such a page pauses only after a write. */
const isHidden = () => globalThis.document?.visibilityState === 'hidden';

/**
 * Await this between the pieces of a long read, outside any transaction. Resolves at once if no page has stored
 * anything for minutes. Otherwise the read pauses for most of the time, so that the next write meets an idle processor.
 */
export async function yieldToWrites(): Promise<void> {
  listen();
  const from = performance.now();
  if (from - heardAt < moreExpected && !isHidden()) await pause(pauseShare * Math.min(from - workedFrom, mostWork));
  for (;;) {
    const now = performance.now();
    workedFrom = now;
    const rest = heardAt + pauseAfterWrite - now;
    if (rest <= 0 || now - from >= longestPause) return;
    await pause(rest);
  }
}
