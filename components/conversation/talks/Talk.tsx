import type { ReactNode } from 'react';
import { t } from '../../../lib/browser/words';
import type { Agreed } from '../../../lib/commitments/types';
import type { Facts as Mended } from '../../../lib/conversation/actions/editTalk';
import { isHidden } from '../../../lib/conversation/talkStatus';
import { summarize } from '../../../lib/conversation/tally';
import type { Conversation, Coverage, Gap, Guess, Idea, Mark, Pause } from '../../../lib/conversation/types';
import type { Aside } from '../../../lib/database/types';
import type { KeySet } from '../../../lib/key-sets/builtInKeySets';
import type { Reflection, ReflectionPatch } from '../../../lib/reflection/types';
import type { AskedPlan } from '../../plans/PlanFields';
import { type Asked, AskedQuestions } from '../../prompts/AskedQuestions';
import { AsideTexts } from '../../reflection/AsideTexts';
import { GuessForm } from '../../reflection/GuessForm';
import { IdeaFields } from '../../reflection/IdeaFields';
import { LongerPart } from '../../reflection/LongerPart';
import { ReflectionPart } from '../../reflection/ReflectionPart';
import { Button } from '../../ui/Button';
import { longDay, timeIn } from '../../ui/dayFormat';
import { PageHeading } from '../../ui/PageHeading';
import { PagePart } from '../../ui/PagePart';
import type { Saved } from '../../ui/useAutosave';
import { MarkList } from '../marks/MarkList';
import { PauseList } from '../marks/PauseList';
import styles from './Talk.module.css';
import { TalkFacts } from './TalkFacts';
import { TalkFigures } from './TalkFigures';
import { WhoLine } from './WhoLine';

/** Everything about one talk. */
export interface TalkView {
  talk: Conversation;
  /** Empty if nobody is named. */
  alias: string;
  aliases: string[];
  marks: Mark[];
  gaps: Gap[];
  ideas: Idea[];
  pauses: Pause[];
  /** The coach's own set, if the talk has one. */
  own?: KeySet | undefined;
  asked: Asked[];
  /** Undefined while the talk goes on, or if an imported talk had none. */
  reflection: Reflection | undefined;
  /** The commitments made in it, with what became of them. */
  agreed: Agreed[];
  lastPlan: AskedPlan | undefined;
  asides: Aside[];
}

export interface TalkProps extends TalkView {
  saved: Saved;
  onTyping?: (() => void) | undefined;
  onReflection(patch: ReflectionPatch): void;
  onCoverage(coverage: Coverage | null): void;
  onFinish(): void;
  onNotNow(closed: boolean): void;
  onGuess(guess: Guess | null): void;
  onMend(facts: Partial<Mended>): void;
  /** Saves a change; `what` names the write, which is retried if it fails. */
  keep(what: string, run: () => Promise<unknown>): void;
  onTakeBack(aside: Aside): void;
  onDismiss(aside: Aside): void;
  onDelete(): void;
  /** What the other person said about it. */
  pulses?: ReactNode;
}

/** One talk: what was logged, what was asked, what the coach made of it. */
export function Talk(props: TalkProps) {
  const { talk, alias, asked } = props;
  const day = longDay(talk.localDay);
  return (
    <article className={styles.talk}>
      <header className={styles.head}>
        <PageHeading title={day}>
          {day} <span className={styles.time}>{timeIn(talk.startedAt, talk.timeZone)}</span>
        </PageHeading>
        <WhoLine talk={talk} alias={alias} linked />
      </header>
      {talk.endedAt === null ? (
        <p className={styles.live}>{t('log_live_page')}</p>
      ) : (
        <Ended {...props} ended={talk.endedAt} />
      )}
      {talk.endedAt === null && <MarkList {...props} />}
      {talk.endedAt === null && <AskedQuestions asked={asked} />}
    </article>
  );
}

function Ended({ ended, ...props }: TalkProps & { ended: number }) {
  const { talk, alias, aliases, marks, own, asked, asides, reflection } = props;
  return (
    <>
      {isHidden(talk) && <GuessForm talk={talk} own={own} onGuess={props.onGuess} />}
      {talk.capture !== 'recalled' && !isHidden(talk) && (
        <TalkFigures
          talk={talk}
          own={own}
          gaps={props.gaps}
          summary={talk.summary ?? summarize(marks, talk.startedAt, ended, talk)}
        />
      )}
      {!isHidden(talk) && <PauseList pauses={props.pauses} />}
      <MarkList {...props} />
      <AsideTexts asides={asides} onTakeBack={props.onTakeBack} onDismiss={props.onDismiss} />
      {reflection && <Reflected {...props} reflection={reflection} />}
      {props.pulses}
      <Ideas {...props} />
      <AskedQuestions asked={asked} />
      <footer className={styles.foot}>
        <TalkFacts talk={talk} alias={alias} aliases={aliases} onMend={props.onMend} />
        <Button look="link" onClick={props.onDelete}>
          {t('log_delete')}
        </Button>
      </footer>
    </>
  );
}

function Reflected({ reflection, ...props }: TalkProps & { reflection: Reflection }) {
  const { talk, agreed, lastPlan, saved, keep } = props;
  return (
    <>
      <ReflectionPart
        talk={talk}
        reflection={reflection}
        {...{ agreed, keep }}
        lastPlan={lastPlan}
        coverage={talk.coverage}
        uncounted={talk.capture === 'recalled'}
        saved={saved}
        onTyping={props.onTyping}
        onChange={props.onReflection}
        onCoverage={props.onCoverage}
        onFinish={props.onFinish}
        onNotNow={props.onNotNow}
      />
      <LongerPart reflection={reflection} />
    </>
  );
}

function Ideas({ talk, ideas, keep, onTyping }: TalkProps) {
  if (ideas.length === 0) return null;
  return (
    <PagePart title={t('ideas_title')}>
      <IdeaFields startedAt={talk.startedAt} ideas={ideas} keep={keep} onTyping={onTyping} />
    </PagePart>
  );
}
