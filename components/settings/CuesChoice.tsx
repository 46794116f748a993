import { t } from '../../lib/browser/words';
import { settingEntries } from '../../lib/settings/types';
import { ChoiceChips } from '../ui/ChoiceChips';
import { SettledField } from '../ui/SettledField';
import { SettingCheck, type SettingChoices } from './SettingCheck';
import styles from './Settings.module.css';

/** The cue line of a talk, if any, and the word after several tells in a row. */
export function CuesChoice(choices: SettingChoices) {
  const { settings, onChoose } = choices;
  return (
    <>
      <ChoiceChips
        always
        legend={t('settings_cue')}
        choices={settingEntries.cue.values.map((value) => ({ value, label: t(`cue_${value}`) }))}
        value={settings.cue}
        onChange={(value) => onChoose('cue', value)}
      />
      <p className={styles.soft}>{t('settings_cue_what')}</p>
      <SettingCheck {...choices} id="tellCue" label={t('settings_tell_cue')} what={t('settings_tell_cue_what')} />
      {settings.tellCue && (
        <SettledField
          label={t('settings_tell_word')}
          hint={t('settings_tell_word_hint', t('cue_word'))}
          value={settings.tellWord}
          stamp={settings.tellWord}
          max={settingEntries.tellWord.values.upTo}
          onSettle={(word) => onChoose('tellWord', word)}
        />
      )}
    </>
  );
}
