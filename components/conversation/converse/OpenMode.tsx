import { clock } from '../../ui/timeFormat';
import { useNow } from '../../ui/useNow';

/** For how long the mode that is on has been so, since `from` (epoch milliseconds). */
export function OpenMode({ from }: { from: number }) {
  const now = Math.max(useNow(1000), from);
  return clock(now - from);
}
