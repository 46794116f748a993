import { useState } from 'react';
import { t } from '../../lib/browser/words';
import { count } from '../../lib/conversation/tally';
import { askTellId } from '../../lib/key-sets/defaultKeySet';
import { shownKeys } from '../../lib/key-sets/keyNameQueries';
import { TallyKeys } from '../conversation/converse/TallyKeys';
import { KeyDefinitions } from '../key-sets/KeyDefinitions';
import { Button } from '../ui/Button';
import { PagePart } from '../ui/PagePart';
import styles from './ThreeTaps.module.css';

interface Turn {
  key: 'ask' | 'tell';
  words: string;
  /** Shown if the other key was pressed. */
  wrong: string;
}

/** Three turns to tap, the last one advice that sounds like a question. */
function turns(): Turn[] {
  const [ask, tell] = [t('keys_ask_example'), t('keys_tell_example')];
  return [
    { key: 'ask', words: ask, wrong: t('welcome_wrong_ask', ask) },
    { key: 'tell', words: tell, wrong: t('welcome_wrong_tell', tell) },
    { key: 'tell', words: t('welcome_try_third'), wrong: t('welcome_wrong_third') },
  ];
}

/** What is said about a turn after the tap. */
const said = ({ key, words, wrong }: Turn, pressed: string | undefined): string =>
  pressed === key ? t(`welcome_was_${key}`, words) : wrong;

/** The two keys, to try: counted only in this page's memory. */
export function ThreeTaps() {
  const [taps, setTaps] = useState<readonly string[]>([]);
  const all = turns();
  const before = all[taps.length - 1];
  const now = all[taps.length];
  const allRight = taps.every((key, at) => key === all[at]?.key);
  return (
    <PagePart title={t('welcome_try')} aside={<KeyDefinitions />}>
      <p>{t('welcome_try_what')}</p>
      <div className={styles.turn} role="status">
        {before && <p className={styles.before}>{said(before, taps.at(-1))}</p>}
        <p className={styles.now}>
          {now ? t('welcome_try_turn', now.words) : t(allRight ? 'welcome_try_done' : 'welcome_try_done_wrong')}
        </p>
      </div>
      <TallyKeys
        keys={shownKeys({ keySetId: askTellId }).keys}
        counts={count(taps.map((key) => ({ key })))}
        withLetters={false}
        onPress={(key) => setTaps(now ? [...taps, key] : taps)}
      />
      {!now && (
        <p>
          <Button look="quiet" onClick={() => setTaps([])}>
            {t('welcome_try_again')}
          </Button>
        </p>
      )}
    </PagePart>
  );
}
