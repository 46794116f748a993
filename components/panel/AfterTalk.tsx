import { t } from '../../lib/browser/words';
import { type KeySet, plainKeys } from '../../lib/conversation/sets';
import type { Conversation } from '../../lib/conversation/types';
import { FirstFields, MoreFields, type ReflectionFormProps } from '../parts/ReflectionFields';
import { SetTally } from '../parts/SetTally';
import { Tally } from '../parts/Tally';
import { minutes } from '../parts/times';
import styles from './AfterTalk.module.css';

interface AfterTalkProps extends ReflectionFormProps {
  talk: Conversation;
  alias: string;
  /** The coach's own set, where the talk has one. */
  own?: KeySet | undefined;
  moreOpen: boolean;
  onMore(open: boolean): void;
}

/** After the talk: three things first, the rest under More. */
export function AfterTalk({ talk, alias, own, moreOpen, onMore, ...form }: AfterTalkProps) {
  const uncounted = talk.capture === 'recalled';
  const length = minutes((talk.endedAt ?? talk.startedAt) - talk.startedAt);
  return (
    <>
      <div className={styles.sum}>
        {!uncounted && plainKeys(talk) && <Tally asks={talk.summary?.asks ?? 0} tells={talk.summary?.tells ?? 0} />}
        {!uncounted && !plainKeys(talk) && talk.summary && <SetTally {...{ talk, own }} summary={talk.summary} />}
        <p className={styles.length} dir="auto">
          {alias === '' ? length : t('reflect_length_with', length, alias)}
        </p>
      </div>
      <FirstFields {...form} />
      <details open={moreOpen} onToggle={(event) => onMore(event.currentTarget.open)} className={styles.more}>
        <summary>{t('reflect_more')}</summary>
        <MoreFields {...form} uncounted={uncounted} />
      </details>
    </>
  );
}
