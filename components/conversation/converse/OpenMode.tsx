import { clock } from '../../ui/timeFormat';
import { useNow } from '../../ui/useNow';

/** How long the current mode has been on, since `from` (epoch milliseconds). */
export function OpenMode({ from }: { from: number }) {
  const now = Math.max(useNow(1000), from);
  return clock(now - from);
}
