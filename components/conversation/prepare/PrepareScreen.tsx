import { type ComponentProps, lazy, Suspense, useRef, useState } from 'react';
import { openLog } from '../../../lib/browser/openPages';
import { inCard } from '../../../lib/browser/pageContext';
import { t } from '../../../lib/browser/words';
import { keepDraft } from '../../../lib/conversation/actions/keepTalkDraft';
import type { Plan } from '../../../lib/conversation/talkDraft';
import type { PanelState } from '../../../lib/panel/queries';
import { aliasKey } from '../../../lib/people/alias';
import { BeforeNotice } from '../../panel/BeforeNotice';
import { fetchLeftOpen } from '../../panel/lazyScreens';
import { PanelFrame } from '../../panel/PanelFrame';
import { PanelMenu } from '../../panel/PanelMenu';
import { start } from '../../panel/talkCommands';
import { PlanInFocus } from '../../plans/PlanInFocus';
import { Button } from '../../ui/Button';
import { Late } from '../../ui/drawnWhole';
import { Prepare } from './Prepare';

const LeftOpen = lazy(async () => ({ default: (await fetchLeftOpen()).LeftOpen }));
// Seldom needed, or only beside a few sites: loaded once the panel is drawn.
const LostLine = lazy(async () => ({ default: (await import('../../backup/LostLine')).LostLine }));
const StoreNotices = lazy(async () => ({
  default: (await import('../../panel/StoreNotices')).StoreNotices,
}));
const SiteLine = lazy(async () => ({ default: (await import('./SiteLine')).SiteLine }));

/** This window's draft: changed here at once, saved to the database a moment later. */
function useDraft(stored: Plan) {
  const [mine, setMine] = useState<Plan | null>(null);
  const latest = useRef(stored);
  latest.current = mine ?? stored;
  const change = (changes: Partial<Plan>) => {
    latest.current = { ...latest.current, ...changes };
    setMine(latest.current);
    void keepDraft(latest.current).catch(() => undefined);
  };
  return { draft: mine ?? stored, latest, change };
}

/** Whether the named person was met before. Keeps the previous person's answer until theirs has been read. */
function useMet({ alias }: Plan, { draft, met }: PanelState): boolean {
  const known = useRef(met);
  if (aliasKey(alias) === aliasKey(draft.alias)) known.current = met;
  return known.current;
}

/** What cannot be waited for appears above Start, in sight, where it pushes nothing away. */
const Later = () => (
  <Suspense>
    <StoreNotices />
    <LostLine />
    {!inCard() && <SiteLine />}
  </Suspense>
);

function LeftOpenWith(props: ComponentProps<typeof LeftOpen>) {
  if (props.draft.alias.trim() === '') return null;
  return (
    <Suspense fallback={<Late />}>
      <LeftOpen {...props} />
    </Suspense>
  );
}

export function PrepareScreen({ state }: { state: PanelState }) {
  const { draft, latest, change } = useDraft(state.draft);
  const met = useMet(draft, state);
  return (
    <PanelFrame
      title={<h1>{t('short_name')}</h1>}
      actions={
        <>
          <Button look="link" onClick={() => void openLog()}>
            {t('panel_log')}
          </Button>
          <PanelMenu />
        </>
      }
      notices={<BeforeNotice state={state} />}
      foot={
        <>
          <Later />
          <Button look="go" onClick={() => void start(latest.current, 'live')}>
            {t('start')}
          </Button>
          <Button look="link" onClick={() => void start(latest.current, 'sample')}>
            {t('sample')}
          </Button>
        </>
      }
    >
      <Prepare
        draft={draft}
        aliases={state.people.map(({ alias }) => alias)}
        met={met}
        leftOpen={<LeftOpenWith draft={draft} people={state.people} onDraft={change} />}
        plan={state.plan && <PlanInFocus plan={state.plan} />}
        onDraft={change}
      />
    </PanelFrame>
  );
}
