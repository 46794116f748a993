import { useEffect, useState } from 'react';
import { onValues } from '../../../lib/browser/storageAreas';
import type { Conversation } from '../../../lib/conversation/types';
import { lateStart, startStands, startWithRoom } from '../../../lib/meetings/binding/actions/lateStart';
import { tryTo } from '../../panel/lastFailure';
import { useLate } from '../../ui/drawnWhole';

export interface LateStart {
  /** When the meeting was opened, epoch milliseconds; null if there is nothing to ask. */
  since: number | null;
  accept(): void;
  dismiss(): void;
}

/** "Started 6 minutes ago?": whether to ask this about a live talk, and the two answers. */
export function useLateStart({ id, startedAt, capture }: Conversation): LateStart {
  const [since, setSince] = useState<number | null>();
  useLate(since === undefined);
  useEffect(() => {
    let here = true;
    const look = async () => {
      const found = await lateStart({ id, startedAt, capture });
      if (here) setSince(found);
    };
    const run = () => void look().catch(() => here && setSince((known) => known ?? null));
    run();
    const stopListening = onValues(run);
    return () => {
      here = false;
      stopListening();
    };
  }, [id, startedAt, capture]);
  return {
    since: since ?? null,
    accept: () => void tryTo(() => startWithRoom({ id, startedAt, capture }, Date.now())),
    dismiss: () => void startStands(id).catch(() => undefined),
  };
}
