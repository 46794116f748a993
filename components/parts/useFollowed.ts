import { useEffect, useId, useState } from 'react';
import { useStore } from 'zustand';
import { beginReading, readFor, unread } from '../../lib/store/unread';

const never = () => () => undefined;

/**
 * What is kept where no live read reaches, read now and whenever `watch` calls back; undefined until it is known. Where it
 * cannot be read, what was read last stays, that is told as of any read, and it is tried again. Both must stay the same
 * from draw to draw.
 */
export function useFollowed<T>(
  read: () => Promise<T>,
  watch: (changed: () => void) => () => void = never,
): T | undefined {
  const reader = useId();
  const round = useStore(unread, (state) => state.round);
  const [found, setFound] = useState<T>();
  useEffect(() => beginReading(reader), [reader]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    // Answers may overtake each other: that of the newest question counts.
    let newest = 0;
    const run = async () => {
      newest += 1;
      const mine = newest;
      const result = await readFor(reader, read);
      if (result.ok && mine === newest) setFound(() => result.value);
    };
    void run();
    const stop = watch(() => void run());
    return () => {
      newest = -1;
      stop();
    };
  }, [reader, read, watch, round]);
  return found;
}
