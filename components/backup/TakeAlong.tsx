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
  /** When the last backup was made, in words. */
  lastBackup: string;
  /** What can be done about a log that the browser lost. */
  lost?: ReactNode;
  /** How the copy inside the browser stands; undefined until it is known. */
  copy: CopyState | undefined;
  /** Files saved since this page was opened. */
  saved: { backup: boolean; csv: boolean };
  /** How the table is written. */
  dialect: DialectChoiceProps;
  onSaveBackup(): void;
  onSaveCsv(): void;
}

/** What the coach takes along: the backup, the table, and the way back in. */
export function TakeAlong(props: TakeAlongProps) {
  const { lastBackup, lost, copy, saved, dialect, onSaveBackup, onSaveCsv, ...restore } = props;
  return (
    <PageBody>
      <PageHeading title={t('take_title')}>{t('take_headline')}</PageHeading>
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
      {/* Last, as it is known late and changes by itself: nothing may move under a press. */}
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
