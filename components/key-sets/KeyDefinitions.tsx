import { t } from '../../lib/browser/words';
import type { Conversation } from '../../lib/conversation/types';
import type { KeySet } from '../../lib/key-sets/builtInKeySets';
import { askTellId, askTellKeys } from '../../lib/key-sets/defaultKeySet';
import { keyMeaning, type ShownKey, shownKeys } from '../../lib/key-sets/keyNameQueries';
import { SheetButton } from '../panel/SheetButton';
import styles from './KeyDefinitions.module.css';
import { toneOf } from './keyColours';

interface KeyDefinitionsProps {
  /** There is a question on screen too. */
  beside?: boolean;
  /** The default keys if left out. */
  talk?: Pick<Conversation, 'keySetId' | 'modes' | 'details'>;
  own?: KeySet | undefined;
}

/** What the keys of a talk mean. */
export function KeyDefinitions({ beside = false, talk = { keySetId: askTellId }, own }: KeyDefinitionsProps) {
  const { keys, details } = shownKeys(talk, own);
  const twoKeys = keys.every(({ id }) => askTellKeys.some((one) => one === id));
  return (
    <SheetButton title={t('keys_what')}>
      {keys.map((key, index) => (
        <div key={key.id} style={toneOf(index, keys.length)}>
          <Meaning shown={key} setId={talk.keySetId} own={own} />
        </div>
      ))}
      {details.map((key) => (
        <Meaning key={key.id} shown={key} setId={talk.keySetId} own={own} />
      ))}
      <p>{t(talk.modes ? 'hat_turn' : 'keys_turn')}</p>
      {twoKeys && <p>{t('keys_neither')}</p>}
      {beside && <p>{t('card_used_what')}</p>}
    </SheetButton>
  );
}

function Meaning({ shown, setId, own }: { shown: ShownKey; setId: string; own: KeySet | undefined }) {
  const means = keyMeaning(setId, shown.id, own);
  const dir = shown.own ? 'auto' : undefined;
  return (
    <section className={styles.key}>
      <h2 dir={dir}>{shown.label}</h2>
      {means && <p dir={dir}>{means.definition}</p>}
      {means && (means.example !== '' || means.nonExample !== '') && (
        <dl>
          {means.example !== '' && <dt>{t('keys_example')}</dt>}
          {means.example !== '' && <dd dir={dir}>{means.example}</dd>}
          {means.nonExample !== '' && <dt>{t('keys_not')}</dt>}
          {means.nonExample !== '' && <dd dir={dir}>{means.nonExample}</dd>}
        </dl>
      )}
    </section>
  );
}
