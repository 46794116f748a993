import { many, t } from '../../../lib/browser/words';
import type { Conversation, Gap, Summary } from '../../../lib/conversation/types';
import { missedTime, unloggedStart } from '../../../lib/conversation/unloggedTime';
import { type KeySet, plainKeys } from '../../../lib/key-sets/builtInKeySets';
import { askTellId } from '../../../lib/key-sets/defaultKeySet';
import { keyName } from '../../../lib/key-sets/keyNameQueries';
import { GuessLine } from '../../reflection/GuessForm';
import { share } from '../../ui/numberFormat';
import { clock, minutes } from '../../ui/timeFormat';
import { AskTellTally } from './AskTellTally';
import { partlyLogged } from './coverageText';
import { KeySetTally } from './KeySetTally';
import { ModeFigures } from './ModeFigures';
import styles from './TalkFigures.module.css';
import { TalkTimeline } from './TalkTimeline';

interface TalkFiguresProps {
  talk: Conversation;
  summary: Summary;
  own?: KeySet | undefined;
  gaps: readonly Gap[];
}

/** What was logged in one talk: the counts, their time, and two plain facts about them. */
export function TalkFigures({ talk, summary, own, gaps }: TalkFiguresProps) {
  const { asks, tells, firstTell, longestRun } = summary;
  const shared = talk.keySetId === askTellId && share(asks, tells);
  const partly = partlyLogged(talk.coverage);
  const unlogged = unloggedStart(talk);
  const between = missedTime(talk, gaps);
  return (
    <section className={`${styles.figures} ${partly ? styles.grey : ''}`} aria-label={t('log_figures')}>
      <div className={styles.counts}>
        {plainKeys(talk) ? <AskTellTally asks={asks} tells={tells} /> : <KeySetTally {...{ talk, summary, own }} />}
        {shared && <p>{shared}</p>}
        <GuessLine talk={talk} own={own} />
      </div>
      <TalkTimeline talk={talk} summary={summary} own={own} />
      <ul>
        {talk.modes && <ModeFigures modes={talk.modes} summary={summary} own={own} />}
        {firstTell !== null && <li>{t('log_first_tell', clock(firstTell))}</li>}
        {longestRun && longestRun.length > 1 && <li dir="auto">{longestRunWords(longestRun, own)}</li>}
        {unlogged > 0 && <li>{t('log_unlogged', minutes(unlogged))}</li>}
        {between > 0 && <li>{t('log_missed', minutes(between))}</li>}
        {partly && <li>{t('log_grey', partly)}</li>}
      </ul>
      <p className={styles.label}>{t('log_label')}</p>
    </section>
  );
}

/** "Longest run: 4 asks in a row", or of another key by its name. */
function longestRunWords({ key, length }: { key: string; length: number }, own: KeySet | undefined): string {
  if (!own && (key === 'ask' || key === 'tell')) return many(`log_run_${key}`, length);
  return many('log_run_key', length, keyName(key, own));
}
