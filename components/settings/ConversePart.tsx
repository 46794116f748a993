import type { ReactNode } from 'react';
import { t } from '../../lib/browser/words';
import type { Settings } from '../../lib/settings/types';
import { StoredCheck } from '../ui/CheckField';
import { PagePart } from '../ui/PagePart';
import styles from './Settings.module.css';

interface ConversePartProps {
  settings: Settings;
  onChoose(id: keyof Settings, on: boolean): void;
  /** The cue line that may be shown. */
  cues?: ReactNode;
}

/** What a coach may add to the conversation, one by one; none of it appears unless chosen. */
export function ConversePart({ settings, onChoose, cues }: ConversePartProps) {
  return (
    <PagePart title={t('settings_converse')}>
      <StoredCheck label={t('settings_blind')} checked={settings.blind} onChange={(on) => onChoose('blind', on)} />
      <p className={styles.soft}>{t('settings_blind_what')}</p>
      <StoredCheck label={t('settings_park')} checked={settings.parkIt} onChange={(on) => onChoose('parkIt', on)} />
      <p className={styles.soft}>{t('settings_park_what')}</p>
      {cues}
      <StoredCheck label={t('settings_pause')} checked={settings.pauses} onChange={(on) => onChoose('pauses', on)} />
      <p className={styles.soft}>{t('settings_pause_what')}</p>
    </PagePart>
  );
}
