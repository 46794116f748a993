import { t } from '../../lib/browser/words';
import type { Conversation } from '../../lib/conversation/types';
import { linkTo } from '../../lib/log/routes';
import { WhoLine } from '../conversation/talks/WhoLine';
import { shortDay, timeIn } from '../ui/dayFormat';
import { PageHeading } from '../ui/PageHeading';
import styles from './LongForm.module.css';

interface ChooseLongerLookProps {
  /** Newest first, with whom each was. */
  talks: readonly { talk: Conversation; alias: string }[];
  /** Ids of the talks whose longer look is begun and not done. */
  begun: ReadonlySet<string>;
  /** YYYY-MM-DD, in the coach's time zone. */
  today: string;
}

/** Which talk to take a longer look at. */
export function ChooseLongerLook({ talks, begun, today }: ChooseLongerLookProps) {
  return (
    <>
      <PageHeading>{t('longer_choose')}</PageHeading>
      <p className={styles.soft}>{t(talks.length === 0 ? 'longer_none' : 'longer_choose_what')}</p>
      <ul className={styles.talks}>
        {talks.map(({ talk, alias }) => (
          <li key={talk.id}>
            <a href={linkTo('longer', talk.id)}>
              <span>
                {shortDay(talk.localDay, today)} {timeIn(talk.startedAt, talk.timeZone)}
              </span>
              <WhoLine talk={talk} alias={alias} />
              {begun.has(talk.id) && <span className={styles.soft}>{t('longer_begun')}</span>}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
