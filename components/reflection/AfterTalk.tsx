import { type ReactNode, useRef } from 'react';
import { t } from '../../lib/browser/words';
import { isHidden } from '../../lib/conversation/talkStatus';
import type { Conversation, Guess } from '../../lib/conversation/types';
import { type KeySet, plainKeys } from '../../lib/key-sets/builtInKeySets';
import { AskTellTally } from '../conversation/talks/AskTellTally';
import { KeySetTally } from '../conversation/talks/KeySetTally';
import { useDrawnWhole } from '../ui/drawnWhole';
import { dayAndTime, minutes } from '../ui/timeFormat';
import { useAutosavedValue } from '../ui/useAutosavedValue';
import { useNow } from '../ui/useNow';
import styles from './AfterTalk.module.css';
import { GuessForm, GuessLine } from './GuessForm';
import { FirstFields, MoreFields, type ReflectionFormProps } from './ReflectionFields';

interface AfterTalkProps extends ReflectionFormProps {
  talk: Conversation;
  alias: string;
  /** The coach's own set, if the talk has one. */
  own?: KeySet | undefined;
  moreOpen: boolean;
  onMore(open: boolean): void;
  onGuess(guess: Guess | null): void;
  /** What is still open from other talks with the same person, if anything. */
  stillOpen?: ReactNode;
}

/** For how many milliseconds nobody needs to be told which talk it was. */
const withinMind = 3_600_000;

interface MoreProps extends Pick<AfterTalkProps, 'moreOpen' | 'onMore'> {
  children(open: boolean): ReactNode;
}

/** Opened as it renders, not before that by the browser: its content would appear, disappear and appear again. */
function More({ moreOpen, onMore, children }: MoreProps) {
  const { shown: open, choose } = useAutosavedValue(moreOpen);
  const set = (next: boolean) => next !== open && choose(next, () => onMore(next));
  const whole = useRef<HTMLDivElement>(null);
  useDrawnWhole(whole, open);
  return (
    <details open={open} onToggle={(event) => set(event.currentTarget.open)} className={styles.more}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button, and a key clicks it */}
      <summary
        onClick={(event) => {
          event.preventDefault();
          set(!open);
        }}
      >
        {t('reflect_more')}
      </summary>
      <div ref={whole}>{children(open)}</div>
    </details>
  );
}

/** After the talk: the counts, then three things first, the rest under More. */
export function AfterTalk(props: AfterTalkProps) {
  const { talk, alias, own, moreOpen, onMore, onGuess, stillOpen, ...form } = props;
  const now = useNow(60_000);
  const longOver = talk.endedAt !== null && now - talk.endedAt > withinMind;
  const uncounted = talk.capture === 'recalled';
  const shown = !uncounted && !isHidden(talk);
  const length = minutes((talk.endedAt ?? talk.startedAt) - talk.startedAt);
  const lasted = alias === '' ? length : t('reflect_length_with', length, alias);
  return (
    <>
      <div className={styles.sum}>
        {shown && plainKeys(talk) && <AskTellTally asks={talk.summary?.asks ?? 0} tells={talk.summary?.tells ?? 0} />}
        {shown && !plainKeys(talk) && talk.summary && <KeySetTally {...{ talk, own }} summary={talk.summary} />}
        <p className={styles.length} dir="auto">
          {longOver ? t('reflect_length_of', dayAndTime(talk.startedAt, now), lasted) : lasted}
        </p>
      </div>
      {isHidden(talk) ? <GuessForm {...{ talk, own, onGuess }} /> : <GuessLine {...{ talk, own }} />}
      <FirstFields {...form} />
      <More moreOpen={moreOpen} onMore={onMore}>
        {(open) => (
          <>
            <MoreFields {...form} moreOpen={open} confidenceBefore={talk.confidence} uncounted={uncounted} />
            {open && stillOpen}
          </>
        )}
      </More>
    </>
  );
}
