import { lazy, Suspense } from 'react';
import { t } from '../../lib/browser/words';
import { keepGuess, setCoverage } from '../../lib/conversation/actions/editTalk';
import { canBeLeft } from '../../lib/conversation/talkStatus';
import { keySetOf } from '../../lib/key-sets/queries';
import { moreWasOpen, setMoreOpen } from '../../lib/panel/actions/reflectionMoreOpen';
import type { PanelState, Reflecting } from '../../lib/panel/queries';
import { reflectOn } from '../../lib/plans/actions';
import { finishReflection, postponeReflection } from '../../lib/reflection/actions';
import { EndedNotice, talkLabel } from '../panel/BeforeNotice';
import { PanelFrame } from '../panel/PanelFrame';
import { PanelMenu } from '../panel/PanelMenu';
import { StoreNotices } from '../panel/StoreNotices';
import { Button } from '../ui/Button';
import { Late } from '../ui/drawnWhole';
import { finishKeys, useFinishKey } from '../ui/finishKey';
import { useAutosave } from '../ui/useAutosave';
import { useNow } from '../ui/useNow';
import { useSteadyRead } from '../ui/useSteadyRead';
import { AfterTalk } from './AfterTalk';
import { leaveReflection } from './leaveReflection';
import { ParkedIdeas } from './ParkedIdeas';

// Shown under More, if something was left open.
const StillOpen = lazy(async () => ({ default: (await import('../commitments/LeftOpen')).StillOpen }));

function StillOpenWith({ talk }: Pick<Reflecting, 'talk'>) {
  if (talk.personId === null) return null;
  return (
    <Suspense fallback={<Late />}>
      <StillOpen talk={talk} />
    </Suspense>
  );
}

function Done({ talk, alias, onDone }: Pick<Reflecting, 'talk'> & { alias: string; onDone(): void }) {
  const now = useNow(60_000);
  useFinishKey(onDone);
  const label = talkLabel(alias, talk.startedAt, now);
  return (
    <>
      <Button look="go" onClick={onDone} title={t('reflect_done_key')} aria-keyshortcuts={finishKeys}>
        {t('reflect_done')}
      </Button>
      {canBeLeft(talk, now) && (
        <Button look="link" onClick={() => void leaveReflection({ id: talk.id, label, open: true })}>
          {t('not_now')}
        </Button>
      )}
    </>
  );
}

function Notices({ talk }: Pick<Reflecting, 'talk'>) {
  return (
    <>
      <StoreNotices />
      <EndedNotice talk={talk} />
    </>
  );
}

export function ReflectScreen({ talk, reflection, lastPlan, state }: Reflecting & { state: PanelState }) {
  const { saved, onTyping, save } = useAutosave(`reflection/${talk.id}`);
  const moreOpen = useSteadyRead(() => moreWasOpen(talk.id), [talk.id]) ?? false;
  const own = useSteadyRead(() => keySetOf(talk), [talk.keySetId]);
  const end = (verb: typeof finishReflection) => save('status', () => verb(talk.id, Date.now()));
  return (
    <PanelFrame
      title={<h1>{t('reflect_title')}</h1>}
      actions={
        <>
          <span role="status">{saved && t(saved)}</span>
          <Button look="link" onClick={() => end(postponeReflection)}>
            {t('reflect_later')}
          </Button>
          <PanelMenu />
        </>
      }
      notices={<Notices talk={talk} />}
      foot={<Done talk={talk} alias={state.alias} onDone={() => end(finishReflection)} />}
    >
      <AfterTalk
        talk={talk}
        alias={state.alias}
        own={own}
        reflection={reflection}
        lastPlan={lastPlan}
        coverage={talk.coverage}
        moreOpen={moreOpen}
        onMore={(open) => void setMoreOpen(talk.id, open).catch(() => undefined)}
        onGuess={(guess) => save('guess', () => keepGuess(talk.id, guess, Date.now()))}
        stillOpen={<StillOpenWith talk={talk} />}
        ideas={<ParkedIdeas talk={talk} keep={save} onTyping={onTyping} />}
        onTyping={onTyping}
        onChange={(patch) => save(Object.keys(patch).join(), () => reflectOn(talk.id, patch, Date.now()))}
        onCoverage={(coverage) => save('coverage', () => setCoverage(talk.id, coverage, Date.now()))}
      />
    </PanelFrame>
  );
}
