import { useState } from 'react';
import { AfterTalk } from '../../components/panel/AfterTalk';
import { Frame } from '../../components/panel/Frame';
import { Button } from '../../components/parts/Button';
import { t } from '../../lib/browser/words';
import { setCoverage } from '../../lib/conversation/edits';
import { store } from '../../lib/conversation/outbox';
import { moreWasOpen, setMoreOpen } from '../../lib/panel/more';
import type { PanelState, Reflecting } from '../../lib/panel/queries';
import { finishReflection, postponeReflection, writeReflection } from '../../lib/reflection/actions';
import { useLive } from '../../lib/store/live';
import { UnsavedNotice } from './FaultNotice';
import { EndedNotice } from './notices';

type Saved = 'not-yet' | 'saving' | 'saved';

/** Stores what changes, kept and tried again where that fails, and says when it is on disk. */
function useSaving(id: string) {
  const [saved, setSaved] = useState<Saved>('not-yet');
  const save = async (what: string, run: () => Promise<unknown>) => {
    setSaved('saving');
    if (await store({ id: `reflection/${id}/${what}`, run })) setSaved('saved');
  };
  return { saved, save: (what: string, run: () => Promise<unknown>) => void save(what, run) };
}

export function ReflectScreen({ talk, reflection, lastPlan, state }: Reflecting & { state: PanelState }) {
  const { saved, save } = useSaving(talk.id);
  const moreOpen = useLive(() => moreWasOpen(talk.id), [talk.id]) ?? false;
  return (
    <Frame
      title={<h1>{t('reflect_title')}</h1>}
      actions={
        <>
          <span role="status">{saved === 'saved' ? t('saved') : saved === 'saving' ? t('saving') : ''}</span>
          <Button look="link" onClick={() => save('status', () => postponeReflection(talk.id, Date.now()))}>
            {t('reflect_later')}
          </Button>
        </>
      }
      notices={
        <>
          <UnsavedNotice />
          <EndedNotice talk={talk} />
        </>
      }
      foot={
        <Button look="go" onClick={() => save('status', () => finishReflection(talk.id, Date.now()))}>
          {t('reflect_done')}
        </Button>
      }
    >
      <AfterTalk
        talk={talk}
        alias={state.alias}
        reflection={reflection}
        lastPlan={lastPlan}
        coverage={talk.coverage}
        moreOpen={moreOpen}
        onMore={(open) => void setMoreOpen(talk.id, open)}
        onChange={(patch) => save(Object.keys(patch).join(), () => writeReflection(talk.id, patch, Date.now()))}
        onCoverage={(coverage) => save('coverage', () => setCoverage(talk.id, coverage, Date.now()))}
      />
    </Frame>
  );
}
