import type { ReactNode } from 'react';
import { t } from '../../lib/browser/words';
import { isHidden } from '../../lib/conversation/blind';
import type { Conversation, Guess } from '../../lib/conversation/types';
import { GuessForm, GuessLine } from '../parts/GuessForm';
import { FirstFields, MoreFields, type ReflectionFormProps } from '../parts/ReflectionFields';
import { Tally } from '../parts/Tally';
import { minutes } from '../parts/times';
import styles from './AfterTalk.module.css';

interface AfterTalkProps extends ReflectionFormProps {
  talk: Conversation;
  alias: string;
  moreOpen: boolean;
  onMore(open: boolean): void;
  onGuess(guess: Guess | null): void;
  /** What was parked in it, where anything was. */
  ideas: ReactNode;
}

/** After the talk: three things first, the rest under More. */
export function AfterTalk({ talk, alias, moreOpen, onMore, onGuess, ideas, ...form }: AfterTalkProps) {
  const uncounted = talk.capture === 'recalled';
  const length = minutes((talk.endedAt ?? talk.startedAt) - talk.startedAt);
  return (
    <>
      <div className={styles.sum}>
        {!uncounted && !isHidden(talk) && <Tally asks={talk.summary?.asks ?? 0} tells={talk.summary?.tells ?? 0} />}
        <p className={styles.length} dir="auto">
          {alias === '' ? length : t('reflect_length_with', length, alias)}
        </p>
      </div>
      {isHidden(talk) ? <GuessForm talk={talk} onGuess={onGuess} /> : <GuessLine talk={talk} />}
      <FirstFields {...form} />
      {ideas}
      <details open={moreOpen} onToggle={(event) => onMore(event.currentTarget.open)} className={styles.more}>
        <summary>{t('reflect_more')}</summary>
        <MoreFields {...form} uncounted={uncounted} />
      </details>
    </>
  );
}
