import { t } from '../../lib/browser/words';
import type { Fault } from '../../lib/database/storageFault';

/** Why a request of the coach's failed, if it is not retried. */
export const storageFaultText = (fault: Fault): string =>
  fault === 'newer' || fault === 'upgrade' ? t(`fault_${fault}`) : t(`log_undone_${fault}`);
