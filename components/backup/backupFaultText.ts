import type { BackupFault } from '../../lib/backup/backupFault';
import { t } from '../../lib/browser/words';
import type { BackupTable } from '../../lib/database/tables';
import { number } from '../ui/numberFormat';
import { storageFaultText } from '../ui/storageFaultText';

function wrongRow(line: string, table: BackupTable | null, field: string | null): string {
  if (field === null) return t('take_fault_line', line);
  return table === null ? t('take_fault_field', line, field) : t('take_fault_row', line, field, t(`take_row_${table}`));
}

/** What was wrong with a file or with restoring it, and where, in one plain sentence. */
export function backupFaultText(fault: BackupFault): string {
  switch (fault.kind) {
    case 'empty':
      return t('take_fault_empty');
    case 'not-ours':
      return t('take_fault_not_ours');
    case 'newer':
      return t('take_fault_newer', number(fault.version));
    case 'not-text':
      return t('take_fault_not_text', number(fault.line));
    case 'unreadable':
      return t('take_fault_unreadable');
    case 'too-large':
      return t('take_fault_line_large', number(fault.line));
    case 'truncated':
      return t('take_fault_truncated', number(fault.line));
    case 'wrong-row':
      return wrongRow(number(fault.line), fault.table, fault.field);
    case 'repeated':
      return t('take_fault_repeated', number(fault.line), t(`take_row_${fault.table}`), fault.id);
    default:
      return otherFault(fault);
  }
}

type Other = Extract<
  BackupFault,
  { kind: 'damaged' | 'live-conversation' | 'nothing-staged' | 'no-rescue' | 'storage' }
>;

function otherFault(fault: Other): string {
  switch (fault.kind) {
    case 'damaged':
      return t(fault.what === 'after-end' ? 'take_fault_after_end' : 'take_fault_damaged');
    case 'live-conversation':
      return t('take_fault_live');
    case 'nothing-staged':
      return t('take_fault_nothing_staged');
    case 'no-rescue':
      return t('take_fault_no_rescue');
    case 'storage':
      return storageFaultText(fault.fault);
  }
}
