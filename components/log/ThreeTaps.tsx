import { useState } from 'react';
import { t } from '../../lib/browser/words';
import { askTellId } from '../../lib/conversation/keyset';
import { shownKeys } from '../../lib/conversation/keyWords';
import { count } from '../../lib/conversation/tally';
import { Definitions } from '../panel/Definitions';
import { Keys } from '../panel/Keys';
import { Button } from '../parts/Button';
import { Part } from './Part';
import styles from './ThreeTaps.module.css';

interface Turn {
  key: 'ask' | 'tell';
  words: string;
}

/** Three turns to tap, the last one advice that sounds like a question. */
const turns = (): Turn[] => [
  { key: 'ask', words: t('keys_ask_example') },
  { key: 'tell', words: t('keys_tell_example') },
  { key: 'tell', words: t('welcome_try_third') },
];

/** The two keys, to try: counted in this page's memory alone. */
export function ThreeTaps() {
  const [taps, setTaps] = useState<readonly string[]>([]);
  const all = turns();
  const before = all[taps.length - 1];
  const now = all[taps.length];
  return (
    <Part title={t('welcome_try')} aside={<Definitions />}>
      <p>{t('welcome_try_what')}</p>
      <div className={styles.turn} role="status">
        {before && <p className={styles.before}>{t(`welcome_was_${before.key}`, before.words)}</p>}
        <p className={styles.now}>{now ? t('welcome_try_turn', now.words) : t('welcome_try_done')}</p>
      </div>
      <Keys
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
    </Part>
  );
}
