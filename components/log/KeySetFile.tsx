import { t } from '../../lib/browser/words';
import { hashOf, setOf } from '../../lib/conversation/draft';
import type { BroughtSet, SetFileFault } from '../../lib/conversation/setFile';
import type { KeySet } from '../../lib/conversation/sets';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';
import { number } from '../parts/numbers';
import styles from './Decks.module.css';
import { FileDrop } from './FileDrop';
import { fileFault } from './fileFault';
import { faultWords } from './KeyFields';
import { KeyMeanings } from './KeyMeanings';

/** What became of a chosen key set file. */
export type BroughtKeys = BroughtSet | { fault: SetFileFault } | null;

interface KeySetFileProps {
  brought: BroughtKeys;
  /** Whether a set of this id is here already. */
  known(id: string): boolean;
  onFile(file: File): void;
  onKeep(): void;
  onCancel(): void;
}

function words(fault: SetFileFault): string {
  if (fault.kind === 'too-many') return t('keysets_file_too_many', number(fault.keys), number(fault.limit));
  if (fault.kind === 'draft') return t('keysets_file_draft', fault.field, faultWords(fault.fault) ?? '');
  return fileFault(fault, t('keysets_file_not_ours'));
}

/** A set brought by a file: looked at before anything of it is kept, all of it shown as text. */
export function KeySetFile({ brought, known, onFile, ...on }: KeySetFileProps) {
  return (
    <div className={styles.form}>
      <FileDrop label={t('keysets_file_choose')} accept=".json,application/json" onFile={onFile} />
      <div aria-live="polite">
        {brought && 'fault' in brought && <Notice urgent>{words(brought.fault)}</Notice>}
        {brought && 'draft' in brought && <Brought {...{ brought, known, ...on }} />}
      </div>
    </div>
  );
}

type BroughtProps = { brought: BroughtSet } & Pick<KeySetFileProps, 'known' | 'onKeep' | 'onCancel'>;

function Brought({ brought, known, onKeep, onCancel }: BroughtProps) {
  const set: KeySet = { ...setOf(brought.draft, brought.means), stamp: '' };
  return (
    <div className={styles.form}>
      <h3 dir="auto">{set.name}</h3>
      {known(hashOf(set)) && <p>{t('keysets_file_known')}</p>}
      <KeyMeanings setId={set.id} own={set} />
      <p className={styles.row}>
        <Button look="quiet" onClick={onKeep}>
          {t('keysets_file_keep')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('take_cancel')}
        </Button>
      </p>
    </div>
  );
}
