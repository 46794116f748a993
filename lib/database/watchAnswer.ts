// Asking a question again whenever something changed.

export type Watch = (changed: () => void) => () => void;

/**
 * Asks now, and whenever `watch` calls back, and tells each answer. Answers may overtake each other: the newest
 * question's counts; a question that fails has none. Returns how to stop.
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

/** Several things to watch as one. */
export const anyOf =
  (...watches: Watch[]): Watch =>
  (changed) => {
    const stops = watches.map((watch) => watch(changed));
    return () => {
      for (const stop of stops) stop();
    };
  };
