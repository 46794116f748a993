import { useState } from 'react';
import { many } from '../../../lib/browser/words';
import { isHidden } from '../../../lib/conversation/talkStatus';
import type { Conversation, Gap, Mark, Pause } from '../../../lib/conversation/types';
import type { KeySet } from '../../../lib/key-sets/builtInKeySets';
import { timeIn } from '../../ui/dayFormat';
import { useNow } from '../../ui/useNow';
import { GapRows } from './GapRows';
import styles from './MarkList.module.css';
import { MarkRows } from './MarkRows';
import { markVerbs } from './markVerbs';
import { PauseRows } from './PauseRows';

interface MarkListProps {
  talk: Conversation;
  marks: readonly Mark[];
  own?: KeySet | undefined;
  gaps: readonly Gap[];
  pauses: readonly Pause[];
  /** Saves a change; `what` names the write, which is retried if it fails. */
  keep(what: string, run: () => Promise<unknown>): void;
}

/** Every mark with its time, to read and edit; collapsed until opened. */
export function MarkList({ talk, marks, own, gaps, pauses, keep }: MarkListProps) {
  const now = useNow(60_000);
  const [open, setOpen] = useState(false);
  // A recalled talk has no counts and none are invented; a hidden one is to be guessed first.
  if (talk.capture === 'recalled' || isHidden(talk)) return null;
  return (
    <details className={styles.marks} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{many('log_marks', marks.length)}</summary>
      {open && (
        <>
          <MarkRows
            talk={talk}
            marks={marks}
            own={own}
            now={now}
            timeOf={(at) => timeIn(at, talk.timeZone)}
            verbs={markVerbs(talk, keep)}
          />
          <PauseRows startedAt={talk.startedAt} pauses={pauses} keep={keep} />
          <GapRows talk={talk} gaps={gaps} now={now} keep={keep} />
        </>
      )}
    </details>
  );
}
