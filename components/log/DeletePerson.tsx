import { useEffect, useId, useRef, useState } from 'react';
import type { Going } from '../../lib/backup/forget';
import { many, t } from '../../lib/browser/words';
import { Button } from '../parts/Button';
import { moment } from './days';
import styles from './EraseDialog.module.css';

interface DeletePersonProps {
  going: Going;
  onExport(): void;
  onDelete(): void;
  onClose(): void;
}

/** What goes besides the person's own row, each kind with its count. */
const goes = ({ counts: { people: _, ...counts } }: Going): string[] =>
  (Object.keys(counts) as (keyof typeof counts)[]).map((table) => many(`take_${table}`, counts[table] ?? 0));

/** Says what goes with a person and what does not, and wants a plain yes. */
export function DeletePerson({ going, onExport, onDelete, onClose }: DeletePersonProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [sure, setSure] = useState(false);
  const title = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={title} onClose={onClose}>
      <h2 id={title}>{t('forget_title')}</h2>
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
      <label className={styles.sure}>
        <input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} />
        {t('forget_sure')}
      </label>
      <div className={styles.actions}>
        <Button look="quiet" onClick={() => dialog.current?.close()}>
          {t('forget_keep')}
        </Button>
        <Button look="quiet" disabled={!sure} onClick={onDelete}>
          {t('forget_go')}
        </Button>
      </div>
    </dialog>
  );
}
