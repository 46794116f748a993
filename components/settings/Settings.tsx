import { type ReactNode, useState } from 'react';
import type { BackupFault } from '../../lib/backup/backupFault';
import { t } from '../../lib/browser/words';
import { linkTo } from '../../lib/log/routes';
import { backupFaultText } from '../backup/backupFaultText';
import { EraseDialog } from '../backup/EraseDialog';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { PageBody } from '../ui/PageBody';
import { PageHeading } from '../ui/PageHeading';
import { PagePart } from '../ui/PagePart';
import { ConversePart } from './ConversePart';
import { SettingCheck, type SettingChoices } from './SettingCheck';
import styles from './Settings.module.css';
import { SitesPart, type SitesPartProps } from './SitesPart';

interface SettingsProps extends SettingChoices {
  /** A talk is live: nothing can be erased until it ends. */
  live: boolean;
  erased: 'erased' | BackupFault | null;
  /** What the browser's own shortcuts are bound to. */
  shortcuts?: ReactNode;
  /** What is counted in the next talks. */
  keys?: ReactNode;
  sites: SitesPartProps;
  /** The browser has a side panel; without one the card is the only way, and no choice. */
  hasPanel: boolean;
  onSaveBackup(): void;
  onErase(): void;
}

/** The coach's choices about the extension itself, and a way to delete everything. */
export function Settings(props: SettingsProps) {
  const { settings, onChoose, live, erased, sites, shortcuts, keys, hasPanel, onSaveBackup, onErase } = props;
  const choices = { settings, onChoose };
  const [asking, setAsking] = useState(false);
  return (
    <PageBody>
      <PageHeading>{t('settings_title')}</PageHeading>
      {keys}
      <PagePart title={t('settings_keys')}>
        <SettingCheck {...choices} id="letterKeys" label={t('settings_letters')} what={t('settings_letters_what')} />
      </PagePart>
      <ConversePart {...choices} />
      {hasPanel && (
        <PagePart title={t('settings_where')}>
          <SettingCheck {...choices} id="inPage" label={t('settings_card')} what={t('settings_card_what')} />
        </PagePart>
      )}
      <SitesPart {...sites} />
      <PagePart title={t('welcome_title')}>
        <p>
          <a href={linkTo('welcome')}>{t('settings_welcome')}</a>
        </p>
      </PagePart>
      {shortcuts}
      <PagePart title={t('settings_seen')}>
        <SettingCheck {...choices} id="showNames" label={t('settings_names')} what={t('settings_seen_what')} />
      </PagePart>
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
    </PageBody>
  );
}

function ErasePart({ live, erased, onAsk }: Pick<SettingsProps, 'live' | 'erased'> & { onAsk(): void }) {
  return (
    <PagePart title={t('settings_erase')}>
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
          {backupFaultText(erased)} {t('take_unchanged')}
        </Notice>
      )}
    </PagePart>
  );
}
