// Pauses a long read in this page while another page stores something.
import { writeChannel } from './writeSignal';

/** Milliseconds that a long read pauses after a write began: most are on disk by then. */
const pauseAfterWrite = 30;
/** The longest pause, in milliseconds: a read must end, however often others write. */
const longestPause = 500;

let isListening = false;
let heardAt = Number.NEGATIVE_INFINITY;

function listen(): void {
  if (isListening) return;
  isListening = true;
  writeChannel().addEventListener('message', () => {
    heardAt = performance.now();
  });
}

/**
 * Await this between the pieces of a long read, outside any transaction. Resolves at once, or a moment later if another
 * page has just begun to store something.
 */
export async function yieldToWrites(): Promise<void> {
  listen();
  const from = performance.now();
  for (;;) {
    const now = performance.now();
    const rest = heardAt + pauseAfterWrite - now;
    if (rest <= 0 || now - from >= longestPause) return;
    await new Promise((resolve) => setTimeout(resolve, rest));
  }
}
