import { t } from '../../lib/browser/words';
import type { FileFault } from '../../lib/exports/jsonFile';
import { number } from './numberFormat';

/** What is wrong with an imported deck or key set file; `notOurs` says what it should have been. */
export function fileFaultText(fault: FileFault, notOurs: string): string {
  switch (fault.kind) {
    case 'too-large':
      return t('decks_fault_large', number(fault.limit / 1024 / 1024));
    case 'newer':
      return t('decks_fault_newer');
    case 'unreadable':
      return t('decks_fault_unreadable');
    case 'not-ours':
      return notOurs;
    case 'wrong':
      return t('decks_fault_wrong', fault.field);
  }
}
