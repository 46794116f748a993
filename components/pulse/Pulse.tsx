import type { ReactNode } from 'react';
import { t } from '../../lib/browser/words';
import type { Conversation } from '../../lib/conversation/types';
import { linkTo } from '../../lib/log/routes';
import type { Person } from '../../lib/people/types';
import type { Reply } from '../../lib/pulse/pastedReply';
import { type Answers, noAnswers } from '../../lib/pulse/types';
import type { Rating } from '../../lib/reflection/types';
import { longDay } from '../ui/dayFormat';
import { PageBody } from '../ui/PageBody';
import { PageHeading } from '../ui/PageHeading';
import styles from './Pulse.module.css';
import { PulseGuess, PulsePaste, PulseResult } from './PulseAnswer';
import { PulseGive } from './PulseGive';
import { PulseTogether } from './PulseTogether';

/** What the coach entered on the page; none of it is stored. */
export interface PulseWork {
  /** Id of the talk or person it is about; null for neither. */
  about: string | null;
  mine: Answers;
  pasted: string;
  /** The other person's answer, once the coach asked to see it. */
  reply: Reply | null;
  /** Id of the row to keep it in; null before the coach asked for that. */
  kept: string | null;
}

export const newWork = (about: string | null): PulseWork => ({
  ...{ about, mine: noAnswers, pasted: '', reply: null },
  kept: null,
});

export interface PulseProps {
  talk: Conversation | undefined;
  /** The person the talk was with, or whom the pulse is about. */
  person: Person | undefined;
  /** From the talk's reflection. */
  thinking: Rating | null;
  work: PulseWork;
  replies: readonly Reply[];
  /** Whether the page for the other person was saved since this page was opened. */
  saved: boolean;
  /** Whether the pulse to keep is on disk. */
  stored: boolean;
  /** What both agreed to keep. */
  kept: ReactNode;
  onWork(change: Partial<PulseWork>): void;
  onReplies(replies: readonly Reply[]): void;
  onSave(): void;
  onKeep(): void;
}

/** The other person's answer: asked for, given freely, and shown beside the coach's guess. */
export function Pulse(props: PulseProps) {
  const { work, saved, onSave, onWork, onReplies } = props;
  return (
    <PageBody>
      <PageHeading>{t('pulse_headline')}</PageHeading>
      <About {...props} />
      <p>{t('pulse_what')}</p>
      <PulseGive saved={saved} onSave={onSave} />
      {work.reply ? (
        <Shown {...props} reply={work.reply} />
      ) : (
        <>
          <PulseGuess mine={work.mine} onMine={(mine) => onWork({ mine })} />
          <PulsePaste
            pasted={work.pasted}
            guessed={!work.mine.includes(null)}
            onPasted={(pasted) => onWork({ pasted })}
            onReply={(reply) => onWork({ reply })}
          />
        </>
      )}
      {props.kept}
      <PulseTogether replies={props.replies} onReplies={onReplies} />
    </PageBody>
  );
}

function About({ talk, person }: PulseProps) {
  const alias = person && <bdi className={styles.alias}>{person.alias}</bdi>;
  if (talk)
    return (
      <p>
        <a href={linkTo('talk', talk.id)}>{longDay(talk.localDay)}</a> {alias}
      </p>
    );
  return person ? (
    <p>
      <a href={linkTo('person', person.id)}>{alias}</a>
    </p>
  ) : (
    <p className={styles.soft}>{t('pulse_loose')}</p>
  );
}

function Shown({ work, thinking, reply, stored, onWork, onKeep }: PulseProps & { reply: Reply }) {
  return (
    <PulseResult
      mine={work.mine}
      reply={reply}
      reflected={thinking === null ? '' : t(`thinking_${thinking}`)}
      kept={work.kept !== null}
      stored={stored}
      onKeep={onKeep}
      onAgain={() => onWork(newWork(work.about))}
    />
  );
}
