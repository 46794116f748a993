import { t } from '../../lib/browser/words';
import type { Fault } from '../../lib/database/storageFault';

/** Why something that the coach asked for was not done, where it is not tried again by itself. */
export const storageFaultText = (fault: Fault): string =>
  fault === 'newer' || fault === 'upgrade' ? t(`fault_${fault}`) : t(`log_undone_${fault}`);
