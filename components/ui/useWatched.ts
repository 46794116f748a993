import { useEffect, useState } from 'react';
import { watchAnswer } from '../../lib/database/watchAnswer';

/** The answer to a question, asked again when `watch` calls back; undefined until the first. Pass stable functions. */
export function useWatched<T>(ask: () => Promise<T>, watch: (changed: () => void) => () => void): T | undefined {
  const [answer, setAnswer] = useState<T>();
  useEffect(() => watchAnswer(ask, watch, (found) => setAnswer(() => found)), [ask, watch]);
  return answer;
}
