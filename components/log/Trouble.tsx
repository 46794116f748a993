import { many, t } from '../../lib/browser/words';
import type { Fault } from '../../lib/store/fault';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';
import { storingFault } from './storingFault';

interface TroubleProps {
  /** How many changes are kept in this page and not stored yet, and why; they are tried again by themselves. */
  count: number;
  fault: Fault | null;
  /** Why the last thing asked for was not done, where it is not tried again. */
  undone: Fault | null;
  onRetry(): void;
}

/** What has gone wrong with storing, in plain words. */
export function Trouble({ count, fault, undone, onRetry }: TroubleProps) {
  const again = (
    <Button look="ghost" onClick={onRetry}>
      {t('try_again')}
    </Button>
  );
  return (
    <>
      {fault && (
        <Notice urgent actions={again}>
          {t(`fault_${fault}`)} {count > 0 && many('unsaved', count)}
        </Notice>
      )}
      {undone && <Notice urgent>{storingFault(undone)}</Notice>}
    </>
  );
}
