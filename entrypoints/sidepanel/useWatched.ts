import { useEffect, useState } from 'react';
import { follow } from '../../lib/store/follow';

/** The answer to a question that is followed; undefined until the first. Both must stay the same from draw to draw. */
export function useWatched<T>(ask: () => Promise<T>, watch: (changed: () => void) => () => void): T | undefined {
  const [answer, setAnswer] = useState<T>();
  useEffect(() => follow(ask, watch, (found) => setAnswer(() => found)), [ask, watch]);
  return answer;
}
