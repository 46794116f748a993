import { useState } from 'react';
import type { Preview } from '../../lib/backup/queries/restorePreview';
import { many, t } from '../../lib/browser/words';
import { Button } from '../ui/Button';
import { CheckField } from '../ui/CheckField';
import { moment } from '../ui/dayFormat';
import { backupFaultText } from './backupFaultText';
import { effects, effectWords } from './previewText';
import styles from './RestorePreview.module.css';

interface RestorePreviewProps {
  name: string;
  preview: Preview;
  /** `toNow`: rows dated in the future get the current time. */
  onTakeOver(toNow: boolean): void;
  onCancel(): void;
}

/** Further facts about the file: rows left out, texts set aside, talks closed. */
function Notes({ leftOut, setAside, closed }: Preview) {
  return (
    <>
      {leftOut && (
        <p>
          {many('take_left_out', leftOut.rows)} {backupFaultText(leftOut.first)}
        </p>
      )}
      {setAside > 0 && <p>{many('take_set_aside', setAside)}</p>}
      {closed > 0 && <p>{many('take_closed', closed)}</p>}
    </>
  );
}

/** What importing the file would change, in plain words, shown before any row is written. */
export function RestorePreview({ name, preview, onTakeOver, onCancel }: RestorePreviewProps) {
  const lines = effects.map((effect) => ({ effect, words: effectWords(preview, effect) }));
  const [toNow, setToNow] = useState(false);
  const nothing = lines.every(({ effect, words }) => effect === 'skipped' || words === '') && preview.setAside === 0;
  return (
    <div className={styles.preview}>
      <h3 dir="auto">{name}</h3>
      <p className={styles.made}>{t('take_made', moment(preview.exportedAt))}</p>
      {nothing && !preview.leftOut && <p>{t('take_nothing_new')}</p>}
      <dl>
        {lines.map(
          ({ effect, words }) =>
            words !== '' && (
              <div key={effect}>
                <dt>{t(`take_effect_${effect}`)}</dt>
                <dd>{words}</dd>
              </div>
            ),
        )}
      </dl>
      <Notes {...preview} />
      {preview.ahead > 0 && (
        <>
          <p>{many('take_ahead', preview.ahead)}</p>
          <CheckField label={t('take_to_now')} checked={toNow} onChange={setToNow} />
        </>
      )}
      <div className={styles.actions}>
        {(!nothing || toNow) && (
          <Button look="quiet" onClick={() => onTakeOver(toNow)}>
            {t('take_over')}
          </Button>
        )}
        <Button look="quiet" onClick={onCancel}>
          {t(nothing ? 'log_close' : 'take_cancel')}
        </Button>
      </div>
    </div>
  );
}
