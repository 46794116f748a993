import { t } from '../../../lib/browser/words';
import { ElapsedTime } from './ElapsedTime';
import styles from './TalkTitle.module.css';

interface TalkTitleProps {
  /** Epoch milliseconds of Start. */
  since: number;
  /** Empty if nobody is named. */
  alias: string;
}

/** What the bar shows during a live talk: how long it has lasted, and with whom if there is room. */
export function TalkTitle({ since, alias }: TalkTitleProps) {
  return (
    <>
      <h1 className={styles.unseen}>{t('panel_talk')}</h1>
      <ElapsedTime since={since} />
      {alias !== '' && (
        <span className={styles.alias} dir="auto" title={alias}>
          {t('panel_talk_with', alias)}
        </span>
      )}
    </>
  );
}
