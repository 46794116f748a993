import { lazy, Suspense } from 'react';
import { hasCue } from '../../../lib/conversation/cueLine';
import { offeredStage } from '../../../lib/prompts/talkStage';
import { Late } from '../../ui/drawnWhole';
import { useNow } from '../../ui/useNow';
import type { CueProps } from './LiveCue';

// Loaded only if the coach switched it on.
const Cueing = lazy(async () => ({ default: (await import('./LiveCue')).LiveCue }));

/** The one cue line that a coach may choose to see; nothing if none was chosen. */
export function ChosenCue(props: CueProps) {
  if (!hasCue(props.settings, props.talk.blind)) return null;
  return <Staged {...props} />;
}

function Staged(props: CueProps) {
  const stage = offeredStage(props.talk, useNow(5000));
  return (
    <Suspense fallback={<Late />}>
      <Cueing {...props} stage={stage} />
    </Suspense>
  );
}
