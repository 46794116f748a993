import { t } from '../../lib/browser/words';
import type { KeySet } from '../../lib/key-sets/builtInKeySets';
import { hashOf, setOf } from '../../lib/key-sets/keySetDraft';
import type { BroughtSet, SetFileFault } from '../../lib/key-sets/keySetFile';
import { fileFaultText } from '../ui/fileFaultText';
import { ImportedFile } from '../ui/ImportedFile';
import { number } from '../ui/numberFormat';
import { faultWords } from './KeyFields';
import { KeyMeanings } from './KeyMeanings';

/** The result of reading a chosen key set file. */
export type BroughtKeys = BroughtSet | { fault: SetFileFault } | null;

interface KeySetFileProps {
  brought: BroughtKeys;
  /** Whether a set of this id is here already. */
  known(id: string): boolean;
  onFile(file: File): void;
  onKeep(): void;
  onCancel(): void;
}

function faultOf(fault: SetFileFault): string {
  if (fault.kind === 'too-many') return t('keysets_file_too_many', number(fault.keys), number(fault.limit));
  if (fault.kind === 'draft') return t('keysets_file_draft', fault.field, faultWords(fault.fault) ?? '');
  return fileFaultText(fault, t('keysets_file_not_ours'));
}

/** A key set imported from a file. */
export function KeySetFile({ brought, known, ...on }: KeySetFileProps) {
  const words = { choose: t('keysets_file_choose'), keep: t('keysets_file_keep') };
  const fault = brought && 'fault' in brought ? faultOf(brought.fault) : undefined;
  return (
    <ImportedFile words={words} fault={fault} {...on}>
      {brought && 'draft' in brought && <Brought {...{ brought, known }} />}
    </ImportedFile>
  );
}

function Brought({ brought, known }: { brought: BroughtSet } & Pick<KeySetFileProps, 'known'>) {
  const set: KeySet = { ...setOf(brought.draft, brought.means), stamp: '' };
  return (
    <>
      <h3 dir="auto">{set.name}</h3>
      {known(hashOf(set)) && <p>{t('keysets_file_known')}</p>}
      <KeyMeanings setId={set.id} own={set} />
    </>
  );
}
