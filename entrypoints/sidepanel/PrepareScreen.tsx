import { useRef, useState } from 'react';
import { Frame } from '../../components/panel/Frame';
import { Prepare } from '../../components/panel/Prepare';
import { Button } from '../../components/parts/Button';
import { openLog } from '../../lib/browser/panel';
import { t } from '../../lib/browser/words';
import type { Plan } from '../../lib/conversation/actions';
import { keepDraft } from '../../lib/panel/draft';
import type { PanelState } from '../../lib/panel/queries';
import type { Fault } from '../../lib/store/fault';
import { start } from './calls';
import { FaultNotice } from './FaultNotice';
import { BeforeNotice } from './notices';

/** The draft as this window knows it: at once here, in the database a moment later. */
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

export function PrepareScreen({ state }: { state: PanelState }) {
  const { draft, latest, change } = useDraft(state.draft);
  const [fault, setFault] = useState<Fault | null>(null);
  const begin = async (capture: 'live' | 'sample') => setFault(await start(latest.current, capture));
  return (
    <Frame
      title={<h1>{t('short_name')}</h1>}
      actions={
        <Button look="link" onClick={() => void openLog()}>
          {t('panel_log')}
        </Button>
      }
      notices={
        <>
          {fault && <FaultNotice fault={fault} />}
          <BeforeNotice state={state} />
        </>
      }
      foot={
        <>
          <Button look="go" onClick={() => void begin('live')}>
            {t('start')}
          </Button>
          <Button look="link" onClick={() => void begin('sample')}>
            {t('sample')}
          </Button>
        </>
      }
    >
      <Prepare draft={draft} aliases={state.aliases} onDraft={change} />
    </Frame>
  );
}
