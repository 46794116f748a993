// Runs a query again whenever something changes.

export type Watch = (changed: () => void) => () => void;

/**
 * Calls `ask` now and whenever `watch` calls back, and passes each answer to `tell`. Only the answer to the newest call
 * counts, as answers may arrive out of order; a failed call is ignored. Returns a function to stop.
 */
export function watchAnswer<T>(ask: () => Promise<T>, watch: Watch, tell: (answer: T) => void): () => void {
  let newest = 0;
  const run = () => {
    newest += 1;
    const mine = newest;
    ask().then(
      (answer) => {
        if (mine === newest) tell(answer);
      },
      () => undefined,
    );
  };
  run();
  const stop = watch(run);
  return () => {
    newest = -1;
    stop();
  };
}

/** Combines several watches into one. */
export const anyOf =
  (...watches: Watch[]): Watch =>
  (changed) => {
    const stops = watches.map((watch) => watch(changed));
    return () => {
      for (const stop of stops) stop();
    };
  };
