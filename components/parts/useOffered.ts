import { useEffect, useState } from 'react';
import { offeredTriggers, offerTrigger } from '../../lib/reflection/offered';

/** The coach's own words that are offered; what is taken away here can be offered again for as long as this stands. */
export function useOffered() {
  const [all, setAll] = useState<string[]>([]);
  const [away, setAway] = useState<string[]>([]);
  useEffect(() => {
    let shown = true;
    // Read once: what is chosen in this form stands in it anyway. Without them ours are offered.
    const read = (words: string[]) => {
      if (shown) setAll(words);
    };
    void offeredTriggers().then(read, () => undefined);
    return () => {
      shown = false;
    };
  }, []);
  const offer = (on: readonly string[]) => {
    const now = all.filter((one) => !on.includes(one));
    for (const one of all)
      if (now.includes(one) !== away.includes(one))
        void offerTrigger(one, on.includes(one), Date.now()).catch(() => undefined);
    setAway(now);
  };
  return { all, away, offer };
}
