import { useStore } from 'zustand';
import { many, t } from '../../lib/browser/words';
import { outbox, retry } from '../../lib/conversation/actions/outbox';
import type { Fault } from '../../lib/database/storageFault';
import { saveCopy, saveRescue } from '../backup/saveCopyLater';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { PanelFrame } from './PanelFrame';

/** Reloads the page, unless that would lose what is not stored yet. */
async function again(): Promise<void> {
  await retry();
  if (outbox.getState().unsaved.length === 0) location.reload();
}

/** Shown while the database stays shut: why, what is not stored yet, and a copy of what there is. */
export function DatabaseRefused({ fault }: { fault: Fault }) {
  const count = useStore(outbox, ({ unsaved }) => unsaved.length);
  const copy = count > 0 ? saveCopy : saveRescue;
  const copies = count > 0 || fault !== 'refused';
  return (
    <PanelFrame title={<h1>{t('short_name')}</h1>} actions={null} foot={null}>
      <Notice
        urgent
        actions={
          <>
            <Button look="quiet" onClick={() => void again()}>
              {t('try_again')}
            </Button>
            {copies && (
              <Button look="quiet" onClick={() => void copy().catch((error: unknown) => console.error(error))}>
                {t(count > 0 ? 'save_copy' : 'rescue_copy')}
              </Button>
            )}
          </>
        }
      >
        {count > 0 && many('unsaved', count)} {t(`shut_${fault}`)}
      </Notice>
    </PanelFrame>
  );
}
