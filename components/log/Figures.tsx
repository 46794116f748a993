import { many, t } from '../../lib/browser/words';
import { missed } from '../../lib/conversation/missed';
import type { Conversation, Gap, Summary } from '../../lib/conversation/types';
import { unloggedStart } from '../../lib/conversation/unlogged';
import { GuessLine } from '../parts/GuessForm';
import { share } from '../parts/numbers';
import { Tally } from '../parts/Tally';
import { clock, minutes } from '../parts/times';
import { partlyLogged } from './coverage';
import styles from './Figures.module.css';
import { Timeline } from './Timeline';

interface FiguresProps {
  talk: Conversation;
  summary: Summary;
  gaps: readonly Gap[];
}

/** What was logged in one talk: the counts, their time, and two plain facts about them. */
export function Figures({ talk, summary, gaps }: FiguresProps) {
  const { asks, tells, firstTell, longestRun } = summary;
  const shared = share(asks, tells);
  const partly = partlyLogged(talk.coverage);
  const unlogged = unloggedStart(talk);
  const between = missed(talk, gaps);
  return (
    <section className={`${styles.figures} ${partly ? styles.grey : ''}`} aria-label={t('log_figures')}>
      <div className={styles.counts}>
        <Tally asks={asks} tells={tells} />
        {shared && <p>{shared}</p>}
        <GuessLine talk={talk} />
      </div>
      <Timeline summary={summary} startedAt={talk.startedAt} timeZone={talk.timeZone} />
      <ul>
        {firstTell !== null && <li>{t('log_first_tell', clock(firstTell))}</li>}
        {longestRun && longestRun.length > 1 && <li>{many(`log_run_${longestRun.key}`, longestRun.length)}</li>}
        {unlogged > 0 && <li>{t('log_unlogged', minutes(unlogged))}</li>}
        {between > 0 && <li>{t('log_missed', minutes(between))}</li>}
        {partly && <li>{t('log_grey', partly)}</li>}
      </ul>
      <p className={styles.label}>{t('log_label')}</p>
    </section>
  );
}
