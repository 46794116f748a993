import { useState } from 'react';
import type { LostLog as Lost } from '../../lib/backup/queries/lostLog';
import { t } from '../../lib/browser/words';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { moment } from '../ui/dayFormat';
import { Notice } from '../ui/Notice';
import { PagePart } from '../ui/PagePart';
import styles from './LostLog.module.css';
import { lostTalks } from './LostNotice';

export interface LostProps {
  lost: Lost;
  /** The copy was requested but cannot be read. */
  damaged: boolean;
  /** The copy is being fetched, restored or discarded: one thing at a time. */
  busy: boolean;
  onLook(): void;
  onSave(): void;
  onLeave(): void;
}

/** What can be done about a log that the browser lost. */
export function LostLog({ lost, damaged, busy, onLook, onSave, onLeave }: LostProps) {
  const [leaving, setLeaving] = useState(false);
  const { copiedAt } = lost;
  const words = { sure: t('lost_leave_sure'), keep: t('lost_leave_keep'), go: t('lost_leave') };
  return (
    <PagePart title={t('lost_title')}>
      <p>{lostTalks(lost)}</p>
      {typeof copiedAt === 'number' && <p>{t('lost_copy', moment(copiedAt))}</p>}
      {copiedAt === undefined && <p>{t('lost_no_copy')}</p>}
      {(damaged || copiedAt === null) && <Notice urgent>{t('lost_damaged')}</Notice>}
      <div className={styles.actions}>
        {copiedAt !== undefined && (
          <>
            <Button look="quiet" disabled={busy} onClick={onLook}>
              {t('lost_look')}
            </Button>
            <Button look="quiet" disabled={busy} onClick={onSave}>
              {t('lost_save')}
            </Button>
          </>
        )}
        <Button look="quiet" disabled={busy} onClick={() => setLeaving(true)}>
          {t('lost_leave')}
        </Button>
      </div>
      {leaving && (
        <ConfirmDialog title={t('lost_leave_title')} words={words} onGo={onLeave} onClose={() => setLeaving(false)}>
          <p>{t('lost_leave_what')}</p>
        </ConfirmDialog>
      )}
    </PagePart>
  );
}
