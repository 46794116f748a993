import type { ReactNode } from 'react';
import type { CopyState } from '../../lib/backup/queries/innerCopyState';
import { t } from '../../lib/browser/words';
import { DialectChoice, type DialectChoiceProps } from '../exports/DialectChoice';
import { Button } from '../ui/Button';
import { moment } from '../ui/dayFormat';
import { PageBody } from '../ui/PageBody';
import { PageHeading } from '../ui/PageHeading';
import { PagePart } from '../ui/PagePart';
import { RestorePart, type RestorePartProps } from './RestorePart';
import styles from './TakeAlong.module.css';

interface TakeAlongProps extends RestorePartProps {
  /** When the last backup was made, as text. */
  lastBackup: string;
  /** What can be done about a log that the browser lost. */
  lost?: ReactNode;
  /** State of the copy inside the browser; undefined until it is known. */
  copy: CopyState | undefined;
  /** Files saved since this page was opened. */
  saved: { backup: boolean; csv: boolean };
  /** The CSV dialect. */
  dialect: DialectChoiceProps;
  onSaveBackup(): void;
  onSaveCsv(): void;
}

/** Export and backup: saves a backup or a CSV table, and restores a backup. */
export function TakeAlong(props: TakeAlongProps) {
  const { lastBackup, lost, copy, saved, dialect, onSaveBackup, onSaveCsv, ...restore } = props;
  return (
    <PageBody>
      <PageHeading>{t('take_headline')}</PageHeading>
      {lost}
      <PagePart title={t('take_backup')}>
        <p>{t('take_backup_what')}</p>
        <p className={styles.careful}>{t('take_backup_open')}</p>
        <p className={styles.row}>
          <Button look="quiet" onClick={onSaveBackup}>
            {t('take_backup_save')}
          </Button>
          <span role="status">{saved.backup ? t('take_saved') : lastBackup}</span>
        </p>
      </PagePart>
      <PagePart title={t('take_csv')}>
        <p>{t('take_csv_what')}</p>
        <p className={styles.careful}>{t('take_csv_guard')}</p>
        <DialectChoice {...dialect} />
        <p className={styles.row}>
          <Button look="quiet" onClick={onSaveCsv}>
            {t('take_csv_save')}
          </Button>
          <span role="status">{saved.csv && t('take_saved')}</span>
        </p>
      </PagePart>
      <RestorePart {...restore} />
      {/* Last, because it is known late and changes by itself: nothing may move while it is being pressed. */}
      {copy && (
        <PagePart title={t('copy_inside_title')}>
          <CopyInside {...copy} />
        </PagePart>
      )}
    </PageBody>
  );
}

function CopyInside({ at, lacksFrom }: CopyState) {
  if (at === null) return <p>{t(lacksFrom === undefined ? 'copy_inside_none' : 'copy_inside_missing')}</p>;
  return (
    <>
      <p>{t('copy_inside', moment(at))}</p>
      {lacksFrom !== undefined && <p>{t('copy_inside_late', moment(lacksFrom))}</p>}
    </>
  );
}
