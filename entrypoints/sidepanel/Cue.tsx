import { lazy, Suspense } from 'react';
import { Late } from '../../components/ui/drawnWhole';
import { useNow } from '../../components/ui/useNow';
import { hasCue } from '../../lib/conversation/cueLine';
import { offeredStage } from '../../lib/prompts/talkStage';
import type { CueProps } from './Cueing';

// Only for who switched it on.
const Cueing = lazy(async () => ({ default: (await import('./Cueing')).Cueing }));

/** The one line that a coach may keep in sight; nothing where none was chosen. */
export function Cue(props: CueProps) {
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
