// Which screen the panel shows. Only the stored state decides, never what this window remembers.
import type { Conversation } from '../conversation/types';
import type { Reflection } from '../reflection/types';

export type Screen = 'prepare' | 'converse' | 'reflect';

/** A live conversation comes first, then an open reflection, else preparing the next conversation. */
export function screenOf(live: Conversation | undefined, open: Reflection | undefined): Screen {
  if (live) return 'converse';
  return open ? 'reflect' : 'prepare';
}
