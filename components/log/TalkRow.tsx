import { many, t } from '../../lib/browser/words';
import { isHidden } from '../../lib/conversation/blind';
import type { Conversation } from '../../lib/conversation/types';
import { Strip } from '../parts/Strip';
import { partlyLogged } from './coverage';
import { shortDay, timeIn } from './days';
import { talkPlace } from './place';
import styles from './TalkRow.module.css';
import { Who } from './Who';

/** One talk as the list knows it: from its summary, never from its marks. */
export interface TalkEntry {
  talk: Conversation;
  alias: string;
  /** Its reflection waits, or stands unfinished in a panel. */
  waiting: boolean;
}

export function TalkRow({ talk, alias, waiting, today }: TalkEntry & { today: string }) {
  const hidden = isHidden(talk);
  const summary = hidden ? null : talk.summary;
  const recalled = talk.capture === 'recalled';
  const partly = partlyLogged(talk.coverage);
  return (
    <li className={`${styles.row} ${partly ? styles.grey : ''}`}>
      <p className={styles.when}>
        <time dateTime={new Date(talk.startedAt).toISOString()}>
          <span>{shortDay(talk.localDay, today)}</span> <span>{timeIn(talk.startedAt, talk.timeZone)}</span>
        </time>
      </p>
      <div className={styles.what}>
        <a className={styles.open} href={talkPlace(talk.id)}>
          <Who talk={talk} alias={alias} />
        </a>
        {summary && !recalled && (
          <div aria-hidden="true">
            <Strip summary={summary} />
          </div>
        )}
        {waiting && (
          <a className={styles.waiting} href={talkPlace(talk.id)}>
            {t('log_reflection_waiting')}
          </a>
        )}
      </div>
      <p className={styles.counts}>
        {recalled && <span>{t('log_reflection_only')}</span>}
        {!recalled && summary && (
          <>
            <span className={styles.ask}>{many('asked', summary.asks)}</span>
            <span className={styles.tell}>{many('told', summary.tells)}</span>
          </>
        )}
        {!talk.summary && <span className={styles.live}>{t('log_live')}</span>}
        {hidden && talk.summary && <span>{t('blind_row')}</span>}
      </p>
    </li>
  );
}
