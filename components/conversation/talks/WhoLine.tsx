import { snake, t } from '../../../lib/browser/words';
import type { Conversation } from '../../../lib/conversation/types';
import { linkTo } from '../../../lib/log/routes';
import { minutes } from '../../ui/timeFormat';
import { partlyLogged } from './coverageText';
import styles from './WhoLine.module.css';

interface WhoLineProps {
  talk: Conversation;
  /** Empty if nobody is named. */
  alias: string;
  /** The alias links to its person; not where the whole line is a link already. */
  linked?: boolean;
}

/** A talk in one line: with whom, of what kind, how long. */
export function WhoLine({ talk, alias, linked = false }: WhoLineProps) {
  const partly = partlyLogged(talk.coverage);
  const name = (
    <bdi className={alias === '' ? styles.nobody : styles.alias}>{alias === '' ? t('log_no_name') : alias}</bdi>
  );
  return (
    <span className={styles.who}>
      {linked && talk.personId && alias !== '' ? <a href={linkTo('person', talk.personId)}>{name}</a> : name}
      {talk.kind && <span>{t(`kind_${snake(talk.kind)}`)}</span>}
      {talk.summary && <span>{minutes(talk.summary.duration)}</span>}
      {talk.capture === 'sample' && <span>{t('log_sample')}</span>}
      {talk.capture === 'recalled' && <span>{t('log_recalled')}</span>}
      {partly && <span>{partly}</span>}
    </span>
  );
}
