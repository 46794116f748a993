import { useEffect, useState } from 'react';
import { watchAnswer } from '../../lib/database/watchAnswer';

/** The answer to a question that is followed; undefined until the first. Both must stay the same from draw to draw. */
export function useWatched<T>(ask: () => Promise<T>, watch: (changed: () => void) => () => void): T | undefined {
  const [answer, setAnswer] = useState<T>();
  useEffect(() => watchAnswer(ask, watch, (found) => setAnswer(() => found)), [ask, watch]);
  return answer;
}
