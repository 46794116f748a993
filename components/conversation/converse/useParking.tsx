import { lazy, Suspense, useState } from 'react';
import type { Conversation } from '../../../lib/conversation/types';
import type { Settings } from '../../../lib/settings/types';
import { Late } from '../../ui/drawnWhole';

// Loaded only if the coach switched it on.
const Parking = lazy(async () => ({ default: (await import('./ParkControl')).ParkControl }));

/** The line that parks ideas, and the verb that opens it; neither if it is switched off. */
export function useParking(talk: Conversation, { parkIt, letterKeys }: Settings) {
  const [at, setAt] = useState<number | null>(null);
  if (!parkIt) return { line: null, park: undefined };
  const line = (
    <Suspense fallback={<Late />}>
      <Parking talk={talk} withLetters={letterKeys} at={at} onAt={setAt} />
    </Suspense>
  );
  return { line, park: () => setAt(Date.now()) };
}
