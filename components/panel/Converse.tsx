import type { Conversation, MarkKey, Stage } from '../../lib/conversation/types';
import { share } from '../parts/numbers';
import { Card } from './Card';
import styles from './Converse.module.css';
import { Definitions } from './Definitions';
import type { Hand } from './hand';
import { Keys } from './Keys';
import { type Action, LastAction } from './LastAction';
import { Stages } from './Stages';

interface ConverseProps {
  talk: Conversation;
  hand: Hand;
  onStage(stage: Stage): void;
  onBack(): void;
  onNext(): void;
  onPin(): void;
  onUsed(): void;
  onPinned(): void;
}

/** During the talk: a question for the stage. */
export function Converse({ talk, hand, onStage, ...on }: ConverseProps) {
  return (
    <>
      <Stages talk={talk} onStage={onStage} />
      <Card {...hand} {...on} />
    </>
  );
}

interface ThumbProps {
  /** Null while they are not read yet. */
  counts: Record<MarkKey, number> | null;
  /** The counts stay hidden: a press only says that it was logged. */
  blind?: boolean | undefined;
  withLetters: boolean;
  last: Action | undefined;
  onPress(key: MarkKey): void;
  onUndo(): void;
}

/** Under the thumb: the keys, the last action, the share from ten logged turns on. */
export function Thumb({ counts, blind, withLetters, last, onPress, onUndo }: ThumbProps) {
  const { ask, tell } = counts ?? { ask: 0, tell: 0 };
  const turns = ask + tell;
  return (
    <>
      <Keys counts={blind ? null : counts} withLetters={withLetters} onPress={onPress} />
      <LastAction last={last} blind={blind} canUndo={turns > 0} onUndo={onUndo} />
      <div className={styles.line}>
        <span>{!blind && share(ask, tell)}</span>
        <Definitions />
      </div>
    </>
  );
}
