import { many, t } from '../../lib/browser/words';
import type { Fault } from '../../lib/database/storageFault';
import type { Going } from '../../lib/people/actions/deletePerson';
import { shortened } from '../../lib/text';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { moment } from '../ui/dayFormat';
import { Notice } from '../ui/Notice';
import { storageFaultText } from '../ui/storageFaultText';

interface DeletePersonProps {
  alias: string;
  going: Going;
  /** Why the requested deletion failed. */
  failed: Fault | null;
  onExport(): void;
  onDelete(): void;
  onClose(): void;
}

/** What is deleted besides the person's own row, one line per table with its count. */
const goes = ({ counts: { people: _, ...counts } }: Going): string[] =>
  (Object.keys(counts) as (keyof typeof counts)[]).map((table) => many(`take_${table}`, counts[table] ?? 0));

/** Says what is deleted with a person and what is not. */
export function DeletePerson({ alias, going, failed, onExport, onDelete, onClose }: DeletePersonProps) {
  const words = { sure: t('forget_sure'), keep: t('forget_keep'), go: t('forget_go') };
  return (
    <ConfirmDialog title={t('forget_title')} words={words} onGo={onDelete} onClose={onClose}>
      <p>
        <bdi>
          <strong>{shortened(alias, 120)}</strong>
        </bdi>
      </p>
      <p>{t('forget_what')}</p>
      <ul>
        <li>{t('goes_person')}</li>
        {goes(going).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {going.copy !== undefined && <li>{t('goes_copy', moment(going.copy))}</li>}
      </ul>
      {going.namesake && <p>{t('forget_namesake')}</p>}
      <p>{t('forget_stays')}</p>
      <p>
        <Button look="quiet" onClick={onExport}>
          {t('person_file')}
        </Button>
      </p>
      {failed && <Notice urgent>{storageFaultText(failed)}</Notice>}
    </ConfirmDialog>
  );
}
