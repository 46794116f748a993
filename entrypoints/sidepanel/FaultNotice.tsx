import { useStore } from 'zustand';
import { Button } from '../../components/parts/Button';
import { Notice } from '../../components/parts/Notice';
import { many, t } from '../../lib/browser/words';
import { outbox, retry } from '../../lib/conversation/outbox';
import type { Fault } from '../../lib/store/fault';
import { saveCopy } from './save';
import { undone } from './undone';

function SaveButton() {
  return (
    <Button look="quiet" unfocused onClick={() => void saveCopy()}>
      {t('save_copy')}
    </Button>
  );
}

function AgainButton() {
  return (
    <Button look="quiet" unfocused onClick={() => void retry()}>
      {t('try_again')}
    </Button>
  );
}

const refusedWords = (fault: Fault): string =>
  fault === 'newer' || fault === 'upgrade' ? t(`fault_${fault}`) : t(`log_undone_${fault}`);

/** What is not stored yet and tried again, and what was asked for in vain; nothing while all is well. */
export function StoreNotices() {
  const { unsaved, fault } = useStore(outbox);
  const refused = useStore(undone).fault;
  if (fault && unsaved.length > 0) {
    const actions = (
      <>
        <AgainButton />
        <SaveButton />
      </>
    );
    return (
      <Notice urgent actions={actions}>
        {many('unsaved', unsaved.length)} {t(`fault_${fault}`)}
      </Notice>
    );
  }
  if (!refused) return null;
  return (
    <Notice urgent actions={<SaveButton />}>
      {refusedWords(refused)}
    </Notice>
  );
}
