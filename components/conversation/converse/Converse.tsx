import { lazy, type ReactNode, Suspense } from 'react';
import { t } from '../../../lib/browser/words';
import type { Stretch } from '../../../lib/conversation/modeTimeline';
import type { Counts } from '../../../lib/conversation/tally';
import type { Conversation, MarkKey, Stage } from '../../../lib/conversation/types';
import { type KeySet, modesId } from '../../../lib/key-sets/builtInKeySets';
import { askTellId } from '../../../lib/key-sets/defaultKeySet';
import { keyName, type TalkKeysShown } from '../../../lib/key-sets/keyNameQueries';
import { KeyDefinitions } from '../../key-sets/KeyDefinitions';
import { SheetButton } from '../../panel/SheetButton';
import { share } from '../../ui/numberFormat';
import styles from './Converse.module.css';
import type { Hand } from './dealtHand';
import { type Action, LastAction } from './LastAction';
import { QuestionCard } from './QuestionCard';
import { StageTabs } from './StageTabs';
import { DetailKeys, TallyKeys } from './TallyKeys';

// Needed only with the four modes.
const WhichHat = lazy(async () => ({ default: (await import('../../key-sets/WhichHat')).WhichHat }));

interface ConverseProps {
  talk: Conversation;
  hand: Hand;
  /** Shown above the question; they use the free space there, so the question does not move. */
  notices: ReactNode;
  onStage(stage: Stage): void;
  onBack(): void;
  onNext(): void;
  onPin(): void;
  onUsed(): void;
  onPinned(): void;
}

/** During the talk: a question for the stage. */
export function Converse({ talk, hand, notices, onStage, ...on }: ConverseProps) {
  return (
    <>
      <StageTabs talk={talk} onStage={onStage} />
      {notices}
      <QuestionCard {...hand} {...on} />
    </>
  );
}

interface ThumbProps extends TalkKeysShown {
  talk: Conversation;
  /** The coach's own set, if the talk has one. */
  own: KeySet | undefined;
  /** Null until they are read. */
  counts: Counts | null;
  /** The mode that is open now. */
  open: Stretch | undefined;
  withLetters: boolean;
  /** The last action, logged or undone. */
  action: Action | undefined;
  canUndo: boolean;
  press(key: MarkKey): void;
  undo(): void;
}

/** Under the thumb: the keys, the last action, and the share from ten logged turns on. */
export function Thumb({
  talk,
  own,
  keys,
  details,
  counts,
  open,
  withLetters,
  action,
  canUndo,
  press,
  undo,
}: ThumbProps) {
  const { blind } = talk;
  const nameOf = (key: MarkKey) => keyName(key, own);
  // The counts of a blind talk stay hidden: a press only says that something was logged.
  const each = { counts: blind ? null : counts, withLetters, onPress: press };
  return (
    <>
      <TallyKeys keys={keys} open={open} {...each} />
      {details.length > 0 && <DetailKeys keys={details} {...each} />}
      <LastAction last={action} blind={blind} canUndo={canUndo} nameOf={nameOf} onUndo={undo} />
      <div className={styles.line}>
        {talk.keySetId === askTellId && <span>{!blind && counts && share(counts.ask, counts.tell)}</span>}
        {talk.keySetId === modesId && (
          <SheetButton title={t('which_title')}>
            <Suspense>
              <WhichHat />
            </Suspense>
          </SheetButton>
        )}
        <KeyDefinitions beside talk={talk} own={own} />
      </div>
    </>
  );
}
