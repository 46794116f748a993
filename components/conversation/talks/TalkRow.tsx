import { many, t } from '../../../lib/browser/words';
import { localDay } from '../../../lib/conversation/localDay';
import { isHidden } from '../../../lib/conversation/talkStatus';
import type { Conversation, Summary } from '../../../lib/conversation/types';
import { type KeySet, plainKeys } from '../../../lib/key-sets/builtInKeySets';
import { askTellId } from '../../../lib/key-sets/defaultKeySet';
import { linkTo } from '../../../lib/log/routes';
import { waitingSince } from '../../../lib/reflection/waitingSince';
import { dayAndMonth, shortDay, timeIn } from '../../ui/dayFormat';
import { AskTellStrip } from './AskTellStrip';
import { partlyLogged } from './coverageText';
import { KeySetStrip } from './KeySetStrip';
import { KeySetTally } from './KeySetTally';
import styles from './TalkRow.module.css';
import { WhoLine } from './WhoLine';

/** One talk as the list knows it: read from its summary, never from its marks. */
export interface TalkEntry {
  talk: Conversation;
  alias: string;
  /** Its reflection is waiting, or is open and unfinished in a panel. */
  waiting: boolean;
  /** The coach's own set, if the talk has one. */
  own?: KeySet | undefined;
}

export function TalkRow({ talk, alias, waiting, own, today }: TalkEntry & { today: string }) {
  const hidden = isHidden(talk);
  const recalled = talk.capture === 'recalled';
  const summary = hidden || recalled ? null : talk.summary;
  const partly = partlyLogged(talk.coverage);
  const since = localDay(waitingSince(talk, Date.now()), talk.timeZone);
  return (
    <li className={`${styles.row} ${partly ? styles.grey : ''}`}>
      <p className={styles.when}>
        <time dateTime={new Date(talk.startedAt).toISOString()}>
          <span>{shortDay(talk.localDay, today)}</span> <span>{timeIn(talk.startedAt, talk.timeZone)}</span>
        </time>
      </p>
      <div className={styles.what}>
        <a className={styles.open} href={linkTo('talk', talk.id)}>
          <WhoLine talk={talk} alias={alias} />
        </a>
        {summary && (
          <div aria-hidden="true">
            {plainKeys(talk) ? (
              <AskTellStrip summary={summary} />
            ) : (
              <KeySetStrip {...{ talk, summary, own }} lane={6} />
            )}
          </div>
        )}
        {waiting && (
          <a className={styles.waiting} href={linkTo('talk', talk.id)}>
            {since < today ? t('log_reflection_waiting_since', dayAndMonth(since)) : t('log_reflection_waiting')}
          </a>
        )}
      </div>
      <p className={styles.counts}>
        {recalled && <span>{t('log_reflection_only')}</span>}
        {summary && <Counts {...{ talk, summary, own }} />}
        {!talk.summary && <span className={styles.live}>{t('log_live')}</span>}
        {hidden && talk.summary && <span>{t('blind_row')}</span>}
      </p>
    </li>
  );
}

function Counts({ talk, summary, own }: Pick<TalkEntry, 'talk' | 'own'> & { summary: Summary }) {
  if (talk.keySetId !== askTellId) return <KeySetTally small {...{ talk, summary, own }} />;
  return (
    <>
      <span className={styles.ask}>{many('asked', summary.asks)}</span>
      <span className={styles.tell}>{many('told', summary.tells)}</span>
    </>
  );
}
