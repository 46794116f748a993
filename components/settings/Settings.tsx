import { type ReactNode, useState } from 'react';
import type { BackupFault } from '../../lib/backup/backupFault';
import { t } from '../../lib/browser/words';
import { linkTo } from '../../lib/log/routes';
import type { Settings as Choices } from '../../lib/settings/types';
import { backupFaultText } from '../backup/backupFaultText';
import { EraseDialog } from '../backup/EraseDialog';
import { Button } from '../ui/Button';
import { StoredCheck } from '../ui/CheckField';
import { Notice } from '../ui/Notice';
import { PageBody } from '../ui/PageBody';
import { PageHeading } from '../ui/PageHeading';
import { PagePart } from '../ui/PagePart';
import { ConversePart } from './ConversePart';
import styles from './Settings.module.css';
import { SitesPart, type SitesPartProps } from './SitesPart';

interface SettingsProps {
  settings: Choices;
  /** A talk is live: nothing can be erased until it ends. */
  live: boolean;
  erased: 'erased' | BackupFault | null;
  /** What the browser's own shortcuts are bound to. */
  shortcuts?: ReactNode;
  /** What is counted in the next talks. */
  keys?: ReactNode;
  /** The cue line that may be shown in a talk. */
  cues?: ReactNode;
  sites: SitesPartProps;
  /** The browser has a side panel; without one the card is the only way, and no choice. */
  hasPanel: boolean;
  onChoose(id: keyof Choices, on: boolean): void;
  onSaveBackup(): void;
  onErase(): void;
}

/** The coach's choices about the extension itself, and a way to delete everything. */
export function Settings(props: SettingsProps) {
  const { settings, live, erased, sites, shortcuts, keys, cues, hasPanel, onChoose, onSaveBackup, onErase } = props;
  const [asking, setAsking] = useState(false);
  return (
    <PageBody>
      <PageHeading>{t('settings_title')}</PageHeading>
      {keys}
      <LettersPart on={settings.letterKeys} onChange={(on) => onChoose('letterKeys', on)} />
      <ConversePart settings={settings} onChoose={onChoose} cues={cues} />
      {hasPanel && <CardPart on={settings.inPage} onChange={(on) => onChoose('inPage', on)} />}
      <SitesPart {...sites} />
      <PagePart title={t('welcome_title')}>
        <p>
          <a href={linkTo('welcome')}>{t('settings_welcome')}</a>
        </p>
      </PagePart>
      {shortcuts}
      <PagePart title={t('settings_seen')}>
        <StoredCheck
          label={t('settings_names')}
          checked={settings.showNames}
          onChange={(on) => onChoose('showNames', on)}
        />
        <p className={styles.soft}>{t('settings_seen_what')}</p>
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

interface OnePart {
  on: boolean;
  onChange(on: boolean): void;
}

function LettersPart({ on, onChange }: OnePart) {
  return (
    <PagePart title={t('settings_keys')}>
      <StoredCheck label={t('settings_letters')} checked={on} onChange={onChange} />
      <p className={styles.soft}>{t('settings_letters_what')}</p>
    </PagePart>
  );
}

function CardPart({ on, onChange }: OnePart) {
  return (
    <PagePart title={t('settings_where')}>
      <StoredCheck label={t('settings_card')} checked={on} onChange={onChange} />
      <p className={styles.soft}>{t('settings_card_what')}</p>
    </PagePart>
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
