import { many, t } from '../../lib/browser/words';
import type { Mix } from '../../lib/conversation/combinedFigures';
import { type KeySet, keysOfSet } from '../../lib/key-sets/builtInKeySets';
import { setName, shownKeys } from '../../lib/key-sets/keyNameQueries';
import { linkTo } from '../../lib/log/routes';
import styles from '../prompts/Decks.module.css';
import { Button } from '../ui/Button';
import { number } from '../ui/numberFormat';
import { PageBody } from '../ui/PageBody';
import { PageHeading } from '../ui/PageHeading';
import { PagePart } from '../ui/PagePart';
import { KeyMeanings } from './KeyMeanings';
import keyed from './KeySets.module.css';

interface SetProps {
  id: string;
  /** The set, if it is the coach's own. */
  own?: KeySet | undefined;
}

interface KeySetViewProps extends SetProps {
  chosen: boolean;
  away: boolean;
  figures: readonly Mix[];
  onUse(): void;
  onChange(): void;
  onCopy(): void;
  onSave(): void;
  onOffer(on: boolean): void;
}

/** One set: what its keys mean, what was logged with it, and what can be done with it. */
export function KeySetView({ id, own, chosen, away, figures, ...on }: KeySetViewProps) {
  const name = setName(id, own);
  const modes = keysOfSet(id, own)?.some(({ kind }) => kind === 'mode');
  return (
    <PageBody>
      <PageHeading>
        <bdi>{name}</bdi>
      </PageHeading>
      <p>
        <a href={linkTo('keys')}>{t('keysets_all')}</a>
      </p>
      <p className={styles.row}>
        {chosen ? (
          t('keysets_chosen')
        ) : (
          <Button look="quiet" onClick={on.onUse}>
            {t('keysets_use')}
          </Button>
        )}
      </p>
      <PagePart title={t('keysets_means')}>
        <p className={styles.soft}>{t(modes ? 'keysets_modes_yes' : 'keysets_counts')}</p>
        <KeyMeanings setId={id} own={own} />
        <p className={styles.row}>
          {own && (
            <Button look="quiet" onClick={on.onChange}>
              {t('keysets_change')}
            </Button>
          )}
          <Button look="quiet" onClick={on.onCopy}>
            {t('keysets_copy')}
          </Button>
        </p>
      </PagePart>
      <Figures {...{ id, own, figures }} />
      {own && <Own away={away} {...on} />}
    </PageBody>
  );
}

/** What was logged with it so far, in any wording that means the same; samples separately. */
function Figures({ id, own, figures }: SetProps & { figures: readonly Mix[] }) {
  return (
    <PagePart title={t('keysets_joined')}>
      {figures.length === 0 && <p className={styles.soft}>{t('keysets_joined_none')}</p>}
      {figures.map((mix) => (
        <Together key={mix.talk.capture} {...{ id, own, mix }} />
      ))}
    </PagePart>
  );
}

function Together({ id, own, mix: { talk, talks, summary } }: SetProps & { mix: Mix }) {
  const otherwise = talks.filter(({ keySetId }) => keySetId !== id).length;
  return (
    <div>
      <p className={styles.soft}>
        {t(talk.capture === 'sample' ? 'keysets_joined_sample' : 'keysets_joined_live')}:{' '}
        {many('log_talks', talks.length)}
        {otherwise > 0 && <> ({many('keysets_joined_otherwise', otherwise)})</>}
      </p>
      <ul className={keyed.figures}>
        {shownKeys({ keySetId: id }, own).keys.map((key) => (
          <li key={key.id}>
            <b>{number(summary.times[key.id]?.length ?? 0)}</b> <bdi>{key.name}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Own({ away, onSave, onOffer }: Pick<KeySetViewProps, 'away' | 'onSave' | 'onOffer'>) {
  return (
    <PagePart title={t('keysets_file')}>
      <p>{t('keysets_file_what')}</p>
      <p className={styles.row}>
        <Button look="quiet" onClick={onSave}>
          {t('decks_file_save')}
        </Button>
        {!away && (
          <Button look="link" onClick={() => onOffer(false)}>
            {t('keysets_away')}
          </Button>
        )}
      </p>
    </PagePart>
  );
}
