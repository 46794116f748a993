import { t } from '../../lib/browser/words';
import { cueChoices, wordLimit } from '../../lib/settings/cueChoices';
import type { Settings } from '../../lib/settings/types';
import { StoredCheck } from '../ui/CheckField';
import { ChoiceChips } from '../ui/ChoiceChips';
import { SettledField } from '../ui/SettledField';
import styles from './Settings.module.css';

interface CuesChoiceProps {
  settings: Pick<Settings, 'cue' | 'tellCue' | 'tellWord'>;
  onChoose<K extends 'cue' | 'tellCue' | 'tellWord'>(id: K, value: Settings[K]): void;
}

/** The cue line of a talk, if any, and the word after several tells in a row. */
export function CuesChoice({ settings: { cue, tellCue, tellWord }, onChoose }: CuesChoiceProps) {
  const choices = (['none', ...cueChoices] as const).map((value) => ({ value, label: t(`cue_${value}`) }));
  return (
    <>
      <ChoiceChips
        always
        legend={t('settings_cue')}
        choices={choices}
        value={cueChoices.find((one) => one === cue) ?? 'none'}
        onChange={(value) => onChoose('cue', value)}
      />
      <p className={styles.soft}>{t('settings_cue_what')}</p>
      <StoredCheck label={t('settings_tell_cue')} checked={tellCue} onChange={(on) => onChoose('tellCue', on)} />
      <p className={styles.soft}>{t('settings_tell_cue_what')}</p>
      {tellCue && (
        <SettledField
          label={t('settings_tell_word')}
          hint={t('settings_tell_word_hint', t('cue_word'))}
          value={tellWord}
          stamp={tellWord}
          max={wordLimit}
          onSettle={(word) => onChoose('tellWord', word)}
        />
      )}
    </>
  );
}
