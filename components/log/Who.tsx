import { snake, t } from '../../lib/browser/words';
import type { Conversation } from '../../lib/conversation/types';
import { minutes } from '../parts/times';
import { partlyLogged } from './coverage';
import styles from './Who.module.css';

interface WhoProps {
  talk: Conversation;
  /** Empty for nobody named. */
  alias: string;
}

/** A talk in one line: with whom, of what kind, how long. */
export function Who({ talk, alias }: WhoProps) {
  const partly = partlyLogged(talk.coverage);
  return (
    <span className={styles.who}>
      <bdi className={alias === '' ? styles.nobody : styles.alias}>{alias === '' ? t('log_no_name') : alias}</bdi>
      {talk.kind && <span>{t(`kind_${snake(talk.kind)}`)}</span>}
      {talk.summary && <span>{minutes(talk.summary.duration)}</span>}
      {talk.capture === 'sample' && <span>{t('log_sample')}</span>}
      {talk.capture === 'recalled' && <span>{t('log_recalled')}</span>}
      {partly && <span>{partly}</span>}
    </span>
  );
}
