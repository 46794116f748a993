import { useStore } from 'zustand';
import { Button } from '../../components/parts/Button';
import { Notice } from '../../components/parts/Notice';
import { many, t } from '../../lib/browser/words';
import { outbox, retry } from '../../lib/conversation/outbox';
import type { Fault } from '../../lib/store/fault';
import { saveCopy } from './save';

/** What storing cannot do just now, in plain words, with a way to take everything along. */
export function FaultNotice({ fault }: { fault: Fault }) {
  return (
    <Notice
      urgent
      actions={
        <Button look="quiet" onClick={() => void saveCopy()}>
          {t('save_copy')}
        </Button>
      }
    >
      {t(`fault_${fault}`)}
    </Notice>
  );
}

/** What is not stored yet, why, and what can be done; nothing while all is well. */
export function UnsavedNotice() {
  const { unsaved, fault } = useStore(outbox);
  if (!fault || unsaved.length === 0) return null;
  return (
    <Notice
      urgent
      actions={
        <>
          <Button look="quiet" unfocused onClick={() => void retry()}>
            {t('try_again')}
          </Button>
          <Button look="quiet" unfocused onClick={() => void saveCopy()}>
            {t('save_copy')}
          </Button>
        </>
      }
    >
      {many('unsaved', unsaved.length)} {t(`fault_${fault}`)}
    </Notice>
  );
}
