import { t } from '../../lib/browser/words';
import { detailKeys, type KeySet, modesId, mostDetails } from '../../lib/key-sets/builtInKeySets';
import { askTellId } from '../../lib/key-sets/defaultKeySet';
import { keyName, setName } from '../../lib/key-sets/keyNameQueries';
import { linkTo } from '../../lib/log/routes';
import type { SettingChoices } from '../settings/SettingCheck';
import { StoredCheck } from '../ui/CheckField';
import { ChoiceChips } from '../ui/ChoiceChips';
import { PagePart } from '../ui/PagePart';
import styles from './KeysPart.module.css';

interface KeysPartProps extends SettingChoices {
  /** The coach's own sets that may be chosen. */
  own: readonly KeySet[];
}

/** What the next talks count: a key set, and up to two more keys. */
export function KeysPart({ settings: { keySet, details }, own, onChoose }: KeysPartProps) {
  const ids = [askTellId, modesId, ...own.map(({ id }) => id)];
  const choices = ids.map((value) => ({
    value,
    label: setName(
      value,
      own.find(({ id }) => id === value),
    ),
    own: own.some(({ id }) => id === value),
  }));
  return (
    <PagePart title={t('keyset_title')}>
      <ChoiceChips
        always
        legend={t('keyset_choose')}
        choices={choices}
        value={ids.includes(keySet) ? keySet : askTellId}
        onChange={(id) => onChoose('keySet', id)}
      />
      <p className={styles.soft}>
        {t('keyset_hats_what')} {t('keyset_fixed')}
      </p>
      <p>
        <a href={linkTo('keys')}>{t('keysets_link')}</a>
      </p>
      <fieldset className={styles.details}>
        <legend>{t('keyset_details')}</legend>
        {detailKeys.map(({ id }) => (
          <StoredCheck
            key={id}
            label={keyName(id)}
            checked={details.includes(id)}
            disabled={!details.includes(id) && details.length >= mostDetails}
            onChange={(on) => onChoose('details', on ? [...details, id] : details.filter((one) => one !== id))}
          />
        ))}
      </fieldset>
      <p className={styles.soft}>{t('keyset_details_what')}</p>
    </PagePart>
  );
}
