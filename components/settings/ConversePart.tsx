import { t } from '../../lib/browser/words';
import { PagePart } from '../ui/PagePart';
import { CuesChoice } from './CuesChoice';
import { SettingCheck, type SettingChoices } from './SettingCheck';

/** What a coach may add to the conversation, one by one; none of it appears unless chosen. */
export function ConversePart(choices: SettingChoices) {
  return (
    <PagePart title={t('settings_converse')}>
      <SettingCheck {...choices} id="blind" label={t('settings_blind')} what={t('settings_blind_what')} />
      <SettingCheck {...choices} id="parkIt" label={t('settings_park')} what={t('settings_park_what')} />
      <CuesChoice {...choices} />
      <SettingCheck {...choices} id="pauses" label={t('settings_pause')} what={t('settings_pause_what')} />
    </PagePart>
  );
}
