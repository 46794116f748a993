import { useEffect, useState } from 'react';

/**
 * The answer to a question that is asked again whenever `watch` calls back; undefined until the first. Answers may
 * overtake each other: the newest question's counts. Both functions must stay the same from render to render.
 */
export function useWatched<T>(ask: () => Promise<T>, watch: (changed: () => void) => () => void): T | undefined {
  const [answer, setAnswer] = useState<T>();
  useEffect(() => {
    let newest = 0;
    const run = () => {
      newest += 1;
      const mine = newest;
      ask().then(
        (found) => mine === newest && setAnswer(() => found),
        () => undefined,
      );
    };
    run();
    const stop = watch(run);
    return () => {
      newest = -1;
      stop();
    };
  }, [ask, watch]);
  return answer;
}

/** Several things to watch as one. */
export const anyOf =
  (...watches: ((changed: () => void) => () => void)[]) =>
  (changed: () => void) => {
    const stops = watches.map((watch) => watch(changed));
    return () => {
      for (const stop of stops) stop();
    };
  };
