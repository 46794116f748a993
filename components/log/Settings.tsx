import { useState } from 'react';
import type { BackupFault } from '../../lib/backup/faults';
import { t } from '../../lib/browser/words';
import type { Settings as Choices } from '../../lib/settings/types';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';
import { backupFault } from './backupFault';
import { EraseDialog } from './EraseDialog';
import { Heading } from './Heading';
import { Part } from './Part';
import styles from './Settings.module.css';
import { SitesPart, type SitesPartProps } from './SitesPart';

interface SettingsProps {
  settings: Choices;
  /** A talk is live: nothing is erased meanwhile. */
  live: boolean;
  erased: 'erased' | BackupFault | null;
  sites: SitesPartProps;
  onLetterKeys(on: boolean): void;
  onSaveBackup(): void;
  onErase(): void;
}

/** The coach's choices about the extension itself, and the way to be rid of everything. */
export function Settings({ settings, live, erased, sites, onLetterKeys, onSaveBackup, onErase }: SettingsProps) {
  const [asking, setAsking] = useState(false);
  return (
    <div className={styles.page}>
      <Heading title={t('settings_title')}>{t('settings_title')}</Heading>
      <Part title={t('settings_keys')}>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={settings.letterKeys}
            onChange={(event) => onLetterKeys(event.target.checked)}
          />
          {t('settings_letters')}
        </label>
        <p className={styles.soft}>{t('settings_letters_what')}</p>
      </Part>
      <SitesPart {...sites} />
      <ErasePart live={live} erased={erased} onAsk={() => setAsking(true)} />
      {asking && (
        <EraseDialog
          onSaveBackup={onSaveBackup}
          onClose={() => setAsking(false)}
          onErase={() => {
            setAsking(false);
            onErase();
          }}
        />
      )}
    </div>
  );
}

function ErasePart({ live, erased, onAsk }: Pick<SettingsProps, 'live' | 'erased'> & { onAsk(): void }) {
  return (
    <Part title={t('settings_erase')}>
      <p className={styles.soft}>{t('settings_erase_what')}</p>
      {live ? (
        <Notice>{t('take_fault_live')}</Notice>
      ) : (
        <p>
          <Button look="quiet" onClick={onAsk}>
            {t('settings_erase_ask')}
          </Button>
        </p>
      )}
      {erased === 'erased' && <Notice>{t('settings_erased')}</Notice>}
      {erased && erased !== 'erased' && (
        <Notice urgent>
          {backupFault(erased)} {t('take_unchanged')}
        </Notice>
      )}
    </Part>
  );
}
