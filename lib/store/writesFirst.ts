// Owns letting what another page stores go before a long reading in this one.
import { writeChannel } from './writeSignal';

/** Milliseconds that a reading rests after a write began: most are on disk by then. */
const restAfter = 30;
/** Milliseconds of rest in a row, at most: a reading must come to its end. */
const restAtMost = 500;

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
 * To be awaited between the pieces of a long reading, outside of any transaction: resolves at once, or where another page
 * has just begun to store something, a moment later.
 */
export async function letWritesGo(): Promise<void> {
  listen();
  const from = performance.now();
  for (;;) {
    const now = performance.now();
    const rest = heardAt + restAfter - now;
    if (rest <= 0 || now - from >= restAtMost) return;
    await new Promise((rested) => setTimeout(rested, rest));
  }
}
