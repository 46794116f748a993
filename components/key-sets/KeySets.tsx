import type { ReactNode } from 'react';
import { language, t } from '../../lib/browser/words';
import type { SetShelf } from '../../lib/key-sets/actions';
import { type KeySet, modesId } from '../../lib/key-sets/builtInKeySets';
import { askTellId } from '../../lib/key-sets/defaultKeySet';
import { setName, shownKeys } from '../../lib/key-sets/keyNameQueries';
import { linkTo } from '../../lib/log/routes';
import styles from '../prompts/Decks.module.css';
import { Button } from '../ui/Button';
import { PageBody } from '../ui/PageBody';
import { PageHeading } from '../ui/PageHeading';
import { PagePart } from '../ui/PagePart';
import keyed from './KeySets.module.css';
import { newSet } from './keySetFormDraft';

interface KeySetsProps extends SetShelf {
  /** Where a key set file is chosen and previewed. */
  file: ReactNode;
  onOffer(id: string): void;
  onDelete(id: string): void;
}

/** All key sets: the built-in ones, the coach's own, and those put away. */
export function KeySets({ offered, away, needless, chosen, file, ...on }: KeySetsProps) {
  return (
    <PageBody>
      <PageHeading>{t('keysets_headline')}</PageHeading>
      <p>
        <a href={linkTo('settings')}>{t('settings_title')}</a>
      </p>
      <p>{t('keysets_what')}</p>
      <PagePart title={t('keysets_built_in')}>
        <ul className={styles.decks}>
          {[askTellId, modesId].map((id) => (
            <SetLine key={id} id={id} chosen={chosen} />
          ))}
        </ul>
      </PagePart>
      <PagePart title={t('keysets_own')}>
        {offered.length > 0 && (
          <ul className={styles.decks}>
            {offered.map((own) => (
              <SetLine key={own.id} id={own.id} own={own} chosen={chosen} />
            ))}
          </ul>
        )}
        <p>
          <a href={linkTo('keyset', newSet)}>{t('keysets_new')}</a>
        </p>
        {file}
      </PagePart>
      {away.length > 0 && <Away {...{ away, needless, ...on }} />}
    </PageBody>
  );
}

function SetLine({ id, own, chosen }: { id: string; own?: KeySet; chosen: string }) {
  const names = shownKeys({ keySetId: id }, own).keys.map(({ name }) => name);
  return (
    <li>
      <a href={linkTo('keyset', id)} dir="auto">
        {setName(id, own)}
      </a>
      <span className={`${styles.soft} ${keyed.names}`} dir="auto">
        {new Intl.ListFormat(language(), { type: 'unit' }).format(names)}
      </span>
      {chosen === id && <span className={styles.soft}>{t('keysets_chosen')}</span>}
    </li>
  );
}

function Away({ away, needless, onOffer, onDelete }: Pick<KeySetsProps, 'away' | 'needless' | 'onOffer' | 'onDelete'>) {
  return (
    <PagePart title={t('keysets_away_title')}>
      <p className={styles.soft}>{t('keysets_away_what')}</p>
      <ul className={styles.decks}>
        {away.map((own) => (
          <li key={own.id}>
            <a href={linkTo('keyset', own.id)} dir="auto">
              {own.name}
            </a>
            <span className={styles.row}>
              <Button look="link" onClick={() => onOffer(own.id)}>
                {t('keysets_back', own.name)}
              </Button>
              {needless.has(own.id) && (
                <Button look="link" onClick={() => onDelete(own.id)}>
                  {t('keysets_delete', own.name)}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </PagePart>
  );
}
